#include "imports/edition.h"

#include "basics/text.h"

namespace imports {

Edition edition_of(basics::AcademicYear found) {
    using namespace std::chrono;
    return {.year = found, .as_of = basics::Date{year{found.ends()} / August / last}};
}

namespace {

using namespace std::chrono;

struct Run {
    std::string digits;
    std::size_t start;
};

// The runs of digits in a name, and where each starts.
std::vector<Run> runs_of(std::string_view name) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] < '0' || name[i] > '9') continue;
        if (i == 0 || name[i - 1] < '0' || name[i - 1] > '9') runs.push_back({.digits = {}, .start = i});
        runs.back().digits += name[i];
    }
    return runs;
}

int number_of(std::string_view digits) { return static_cast<int>(basics::whole_number(digits).value_or(0)); }
bool a_year(std::string_view digits) {
    return digits.size() == 4 && number_of(digits) >= 1990 && number_of(digits) <= 2100;
}
bool a_month(std::string_view digits) {
    return digits.size() == 2 && number_of(digits) >= 1 && number_of(digits) <= 12;
}

std::optional<basics::Date> day_of(int y, int m, int d) {
    const basics::Date date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

basics::Date last_of(int y, int m) { return basics::Date{year{y} / month{static_cast<unsigned>(m)} / last}; }

// Two numbers joined by one character: an academic year, else a year and its month (and day).
std::optional<Edition> of_pair(const Run& first, const Run& second, const Run* third) {
    if (!a_year(first.digits) || second.start != first.start + 5) return std::nullopt;
    const int y = number_of(first.digits), next = number_of(second.digits);
    if ((second.digits.size() == 2 && next == (y + 1) % 100) || (second.digits.size() == 4 && next == y + 1))
        return edition_of(basics::AcademicYear{y});
    if (a_year(second.digits) && next > y)
        return edition_of(basics::AcademicYear{next - 1}); // several years, to the one that ends then
    if (!a_month(second.digits)) return std::nullopt;
    const bool with_day = third && third->digits.size() == 2 && third->start == second.start + 3;
    const auto date = with_day ? day_of(y, next, number_of(third->digits)) : std::optional{last_of(y, next)};
    if (!date) return std::nullopt;
    return Edition{.year = basics::academic_year_of(*date), .as_of = *date};
}

std::optional<Edition> of_one(std::string_view digits) {
    if (digits.size() == 8 && a_year(digits.substr(0, 4))) {
        if (const auto date =
                day_of(number_of(digits.substr(0, 4)), number_of(digits.substr(4, 2)), number_of(digits.substr(6))))
            return Edition{.year = basics::academic_year_of(*date), .as_of = *date};
    }
    if (digits.size() == 6 || digits.size() == 8 || a_year(digits))
        if (const auto found = basics::parse_academic_year(digits); found.ok()) return edition_of(found.value());
    return std::nullopt;
}

} // namespace

Edition edition_of(std::string_view path) {
    const auto runs = runs_of(path.substr(path.rfind('/') + 1));
    for (std::size_t i = 0; i + 1 < runs.size(); ++i)
        if (const auto found = of_pair(runs[i], runs[i + 1], i + 2 < runs.size() ? &runs[i + 2] : nullptr))
            return *found;
    for (const auto& run : runs)
        if (const auto found = of_one(run.digits)) return *found;
    return {};
}

} // namespace imports
