#pragma once
// Lists of tasks as the trust made them, in and out. A version is never changed.
#include "programmes/programme.h"
#include "programmes/stored_template.h"
#include "storage/reader.h"

namespace programmes {

basics::Result<std::vector<StoredTemplate>> template_versions(storage::Reader&, Programme); // newest first
basics::Result<StoredTemplate> newest_template(storage::Reader&, Programme);                // version 0: none yet

struct NewestAndHeld {
    StoredTemplate newest{}, held{};
};
basics::Result<NewestAndHeld> newest_and_held(storage::Reader&, Programme, std::int64_t held);

// The version after `before`; a conflict where another was quicker.
basics::Result<void> add_template(storage::Writer&, Programme, const StoredTemplate& before, std::string_view tasks,
                                  std::string_view said, basics::Date today);

} // namespace programmes
