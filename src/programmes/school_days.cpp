#include "programmes/school_days.h"

#include <algorithm>

namespace programmes {
namespace {

using basics::Date;
using namespace std::chrono;

constexpr int days_of_a_block = 42;

// Anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991, chapter 8).
sys_days easter(int y) {
    const int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
    return year{y} / (n / 31) / (n % 31 + 1);
}

bool weekend(sys_days day) { return weekday{day}.iso_encoding() > 5; }

// A fixed holiday that falls on a weekend is kept on the next weekday.
sys_days kept(sys_days day) {
    while (weekend(day)) day += days{1};
    return day;
}

bool within(const Span& span, Date day) { return span.first <= day && day <= span.last; }

} // namespace

bool bank_holiday(Date date) {
    const sys_days day{date};
    const auto y = date.year();
    const auto sunday = easter(static_cast<int>(y));
    const auto christmas = kept(y / December / 25);
    auto boxing = kept(y / December / 26);
    if (boxing == christmas) boxing = kept(christmas + days{1});
    return day == kept(y / January / 1) || day == sunday - days{2} || day == sunday + days{1}
           || day == sys_days{y / May / Monday[1]} || day == sys_days{y / May / Monday[last]}
           || day == sys_days{y / August / Monday[last]} || day == christmas || day == boxing;
}

bool working_day(Date date) { return !weekend(date) && !bank_holiday(date); }

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
