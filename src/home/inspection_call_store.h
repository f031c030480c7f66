#pragma once
// A school's pack for inspectors: gathered, and kept as it was made.
#include "home/inspection_call.h"
#include "storage/database.h"

namespace home {

struct CallAsked {
    const storage::Database& database;
    const permissions::Who& who;
    basics::Urn school;
    std::vector<CallPart> parts;
    basics::Instant now;
};
// Only what is ticked is read, as figures: whoever asks, no pupil by name. More statements than a page takes, as many for any school.
basics::Result<CallView> call_view(storage::Reader&, const CallAsked&);

basics::Result<std::vector<InspectionCall>> inspection_calls(storage::Reader&, const permissions::Scope&);
// Missing where there is none of that number in the scope.
basics::Result<InspectionCall> find_inspection_call(storage::Reader&, const permissions::Scope&,
                                                    const InspectionCallId&);
basics::Result<void> add(storage::Writer&, const InspectionCall&);

} // namespace home
