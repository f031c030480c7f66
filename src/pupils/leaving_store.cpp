#include "pupils/leaving_store.h"

#include "pupils/leaving.h"
#include "pupils/pupil_store.h"

namespace pupils {

basics::Result<HeldPart> pupils_leaving(storage::Reader& reader, basics::Urn school, basics::Date on) {
    return HeldPart{.title = "pupils",
                    .headings = leaving_headings(),
                    .rows = leaving_rows(with_a_stay_at(TRY(all_pupils(reader)), school), school, on)};
}

} // namespace pupils
