#pragma once
// A plan as the journal has it on a day.
#include "plans/plan_page.h"

namespace plans {

using Fields = std::vector<std::pair<std::string, std::string>>; // as the journal keeps them
struct StoodPart {
    std::string heading;
    web::SummaryList facts{.rows = {}};
};
struct StoodPage {
    std::string address, plan, day, error{};
    std::string sentence{};
    std::vector<StoodPart> parts{};
};
void write(web::Html&, const StoodPage&);

// Ids of persons become names; what is empty is left out.
StoodPart stood_part(std::string heading, const Fields&, const Names&);

} // namespace plans
