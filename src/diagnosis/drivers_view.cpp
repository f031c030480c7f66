#include "diagnosis/drivers_view.h"

#include <algorithm>

namespace diagnosis {

using basics::Date;
using namespace std::chrono;

std::string_view name(Against against) {
    switch (against) {
    case Against::earlier_weeks: return "earlier-weeks";
    case Against::year_before: return "year-before";
    case Against::other_schools: return "other-schools";
    }
    throw basics::Bug{"a comparison without a name"};
}
std::string_view words(Against against) {
    switch (against) {
    case Against::earlier_weeks: return "the same pupils earlier this year";
    case Against::year_before: return "the same weeks a year before";
    case Against::other_schools: return "the trust’s other schools of its phase";
    }
    throw basics::Bug{"a comparison without words"};
}
std::optional<Against> against_named(std::string_view text) {
    for (const auto each : all_against)
        if (name(each) == text) return each;
    return std::nullopt;
}

std::optional<Days> weeks_asked(std::span<const Date> mondays, const DriversAsked& asked) {
    std::vector<Date> taken;
    for (const auto monday : mondays)
        if ((!asked.first || *asked.first <= monday) && (!asked.last || monday <= *asked.last)) taken.push_back(monday);
    if (taken.empty()) return std::nullopt;
    if (!asked.first && taken.size() > usual_weeks) taken.erase(taken.begin(), taken.end() - usual_weeks);
    return Days{.from = taken.front(), .to = sys_days{taken.back()} + days{4}};
}

Days held_against(Against against, const Days& now) {
    if (against == Against::other_schools) return now;
    if (against == Against::year_before)
        return {.from = sys_days{now.from} - weeks{52}, .to = sys_days{now.to} - weeks{52}};
    return {.from = year{basics::academic_year_of(now.from).starts()} / September / 1,
            .to = sys_days{now.from} - days{1}};
}

statistics::DriverChoices driver_choices() { return {}; }

} // namespace diagnosis
