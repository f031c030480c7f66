#pragma once
// How long what is kept of a pupil: rules as data, and what they ask for today.
#include "pupils/roll.h"

namespace pupils {

// A rule of retention_rules: "named", "unnamed", "undo", "access".
struct RetentionRule {
    std::string code, what;
    std::int64_t months;
    std::string basis;
};
// A bug when there is no rule of that code: the tables come with them.
std::int64_t months_of(const std::vector<RetentionRule>&, std::string_view code);

basics::Date months_after(basics::Date, std::int64_t months); // the last day of a month that is shorter
basics::Date months_before(basics::Date, std::int64_t months);

// What is to be done with a pupil today: nothing while on roll anywhere in the trust. The day of the rule itself is still kept.
enum class Due { nothing, unname, erase };
Due due(const Pupil&, const std::vector<RetentionRule>&, basics::Date today);

} // namespace pupils
