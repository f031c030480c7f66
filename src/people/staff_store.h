#pragma once
// Takes a list of staff in: new people are added, those who are here get the roles they lack, nothing is taken away.
#include "people/people_store.h"

namespace people {

struct StaffLine {
    std::string email, name;
    std::optional<permissions::Grant> role{};
};
struct StaffTaken {
    int added{}, roles_given{}, unchanged{};
};
basics::Result<StaffTaken> take_staff(storage::Writer&, const std::vector<StaffLine>&);

} // namespace people
