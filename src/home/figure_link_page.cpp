#include "home/figure_link_page.h"

namespace home {

FigureLink figure_link(const measures::Reading* reading, std::string_view school) {
    if (!reading || !reading->held->of || reading->held->period.part != basics::Period::Part::year) return {};
    const auto& measure = *reading->measure;
    const auto year = reading->held->period.text();
    const bool all = reading->group->code == "all";
    return {.address = fmt::format("/schools/{}/figures/{}?year={}{}", reading->held->of->text(), measure.code, year,
                                   all ? "" : "&group=" + reading->group->code),
            .about = fmt::format("{}, {}, {}{}", measure.name, school, year, all ? "" : ", " + reading->group->name)};
}

} // namespace home
