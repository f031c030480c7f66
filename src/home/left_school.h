#pragma once
// An academy that has left the trust: which pages of it still stand, and on what day.
#include "permissions/permissions.h"
#include "schools/school.h"

#include <map>

namespace home {

struct LeftLink {
    std::string address, words;
};
struct LeftSchool {
    std::string sentence{}; // when it left, as far as a published file tells; empty where nothing is held
    std::vector<LeftLink> links{};
};

// By "programme", "journey", "issues" and "plans", the last day on which something was decided, as it is stored; "" where nothing is held.
using DecidedLast = std::map<std::string, std::string, std::less<>>;
LeftSchool left_school(const schools::School&, const DecidedLast&, const permissions::Who&, basics::Date today);

} // namespace home
