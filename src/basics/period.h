#pragma once
// A Period is when a figure is about: a whole academic year, a term of it, a week of it.
#include "basics/date.h"

namespace basics {

// 1 September to 31 August, known by the calendar year in which it starts; written 2018/19, 201819 in DfE files.
class AcademicYear {
public:
    constexpr explicit AcademicYear(int starts) : starts_{starts} {}
    constexpr int starts() const { return starts_; }
    constexpr int ends() const { return starts_ + 1; }
    std::string text() const; // 2018/19
    auto operator<=>(const AcademicYear&) const = default;

private:
    int starts_;
};

AcademicYear academic_year_of(Date);
// 2018/19, 2018-19, 2018-2019, 201819, 20182019, and 2019 alone, which means the year that ends then.
Result<AcademicYear> parse_academic_year(std::string_view);

struct Period {
    enum class Part { year, autumn, spring, summer, autumn_spring, week };
    AcademicYear year;
    Part part{Part::year};
    int week{}; // ISO week number, only for Part::week

    // One small whole number, ordered by time inside a part: the key of a figure. 2018/19 is 201800; its autumn 201801.
    std::int64_t code() const;
    std::string text() const; // 2018/19 · autumn 2018/19 · week 37 of 2022/23
    auto operator<=>(const Period& other) const { return code() <=> other.code(); }
    bool operator==(const Period&) const = default;
};

inline Period whole(AcademicYear year) { return {.year = year}; }
Result<Period> period_of_code(std::int64_t);
// DfE's pair of columns: 202223 or 2022/23 with "Academic year", "Autumn term"…; 2022 with "Week 37", where
// 2022 is the calendar year and 202223 would be the academic one.
Result<Period> parse_period(std::string_view time_period, std::string_view time_identifier);

} // namespace basics
