#include "conduct/behaviour_view.h"

namespace conduct {

using basics::AcademicYear;
using basics::Date;
using namespace std::chrono;

Date january_census(AcademicYear year) {
    return year_month_day{sys_days{std::chrono::year{year.ends()} / January / Thursday[3]}};
}

Span span_to(AcademicYear year, Date to) {
    const Date last = std::chrono::year{year.ends()} / August / 31;
    const auto until = std::min(to, last), census = january_census(year);
    return {.year = year,
            .from = std::chrono::year{year.starts()} / September / 1,
            .to = until,
            .roll_day = std::min(until, census)};
}

// Last year's January has been, whatever the day.
Span year_before(const Span& span) {
    const AcademicYear before{span.year.starts() - 1};
    auto out = span_to(before, basics::years_after(span.to, -1));
    out.roll_day = january_census(before);
    return out;
}

bool shown(const BehaviourView& view, const Tally& tally) {
    return view.by_name || !too_few(tally.suspended, smallest_shown);
}

} // namespace conduct
