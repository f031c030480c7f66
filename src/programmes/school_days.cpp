#include "programmes/school_days.h"

#include <algorithm>

namespace programmes {
namespace {

using basics::Date;
using basics::working_day;
using namespace std::chrono;

constexpr int days_of_a_block = 42;

bool within(const Span& span, Date day) { return span.first <= day && day <= span.last; }

} // namespace

bool school_day(const SchoolDays& school, Date date) {
    if (!working_day(date)) return false;
    const auto holds = [&](const Span& span) { return within(span, date); };
    if (std::ranges::any_of(school.closed, holds)) return false;
    const auto& terms = school.half_terms;
    if (terms.empty() || date < terms.front().first || date > terms.back().last) return true;
    return std::ranges::any_of(terms, holds);
}

std::string_view words(Count count) {
    switch (count) {
    case Count::days: return "days";
    case Count::working_days: return "working days";
    case Count::school_days: return "school days";
    }
    return {};
}

Date later(Date from, int many, Count count, const SchoolDays& school) {
    sys_days day{from};
    if (count == Count::days) {
        day += days{many};
        while (!working_day(day)) day += days{1};
        return day;
    }
    const auto counts = [&] { return count == Count::working_days ? working_day(day) : school_day(school, day); };
    for (int left = many; left > 0; left -= counts()) day += days{1};
    return day;
}

std::vector<Span> half_terms_between(const SchoolDays& school, Date first, Date last) {
    std::vector<Span> out;
    for (const auto& each : school.half_terms) {
        if (!out.empty() && out.back().last < each.first) out.back().last = sys_days{each.first} - days{1};
        out.push_back(each);
    }
    if (!out.empty() && first < out.front().first)
        out.insert(out.begin(),
                   {.first = first, .last = std::min(sys_days{last}, sys_days{out.front().first} - days{1})});
    for (sys_days next = out.empty() ? sys_days{first} : sys_days{out.back().last} + days{1}; next <= sys_days{last};
         next += days{days_of_a_block})
        out.push_back({.first = next, .last = next + days{days_of_a_block - 1}});
    std::erase_if(out, [&](const Span& each) { return each.last < first || each.first > last; });
    return out;
}

} // namespace programmes
