#pragma once
// What a database is: a demonstration for ever, or a real trust. The two never meet.
#include "basics/id.h"
#include "basics/result.h"

#include <optional>

namespace people {

struct Installation {
    enum class Kind { none, demonstration, trust };
    Kind kind{Kind::none};
    std::optional<basics::GroupUid> trust{}; // whose it is; of a demonstration the invented one, once it is seeded
};

// A database that is something already stays it; asking again for the same is no mistake.
basics::Result<Installation> made_demonstration(const Installation&);
basics::Result<Installation> made_trust(const Installation&, basics::GroupUid);

// Real pupils and staff come into a real trust only; invented ones into a demonstration only.
basics::Result<void> may_take_real_people(const Installation&);
basics::Result<void> may_take_invented_people(const Installation&);

// Nobody chooses a person to be, except in a demonstration, from the machine it runs on.
basics::Result<void> may_choose_a_person(const Installation&, std::string_view address);
bool loopback(std::string_view address); // 127.…, ::1, ::ffff:127.…

} // namespace people
