#include "diagnosis/drivers_view.h"

#include <algorithm>

namespace diagnosis {

using basics::Date;
using namespace std::chrono;

std::string_view name(Against against) { return against == Against::earlier_weeks ? "earlier-weeks" : "year-before"; }
std::string_view words(Against against) {
    return against == Against::earlier_weeks ? "the same pupils earlier this year" : "the same weeks a year before";
}
std::optional<Against> against_named(std::string_view text) {
    for (const auto each : {Against::earlier_weeks, Against::year_before})
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
    if (against == Against::year_before)
        return {.from = sys_days{now.from} - weeks{52}, .to = sys_days{now.to} - weeks{52}};
    return {.from = year{basics::academic_year_of(now.from).starts()} / September / 1,
            .to = sys_days{now.from} - days{1}};
}

statistics::DriverChoices driver_choices() { return {}; }

} // namespace diagnosis
