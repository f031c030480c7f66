#include "journey/terms.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace journey {

using namespace std::chrono;

Term term_of(basics::Date day) {
    const auto month = static_cast<unsigned>(day.month());
    return {.year = basics::academic_year_of(day), .part = month >= 9 ? 1 : month <= 3 ? 2 : 3};
}

basics::Date last_day(const Term& term) {
    switch (term.part) {
    case 1: return year{term.year.starts()} / December / 31;
    case 2: return year{term.year.ends()} / March / 31;
    default: return year{term.year.ends()} / August / 31;
    }
}

std::string words(const Term& term) {
    constexpr std::array names{"autumn", "spring", "summer"};
    return fmt::format("{} {}", names[static_cast<std::size_t>(term.part - 1)], term.year.text());
}

std::string short_words(const Term& term) {
    constexpr std::array names{"Aut", "Spr", "Sum"};
    return fmt::format("{} {:02}", names[static_cast<std::size_t>(term.part - 1)],
                       (term.part == 1 ? term.year.starts() : term.year.ends()) % 100);
}

std::vector<Term> last_terms(basics::Date today, int many) {
    std::vector<Term> out;
    auto term = term_of(today);
    for (int i = 0; i < many; ++i) {
        out.push_back(term);
        term = term.part > 1 ? Term{.year = term.year, .part = term.part - 1}
                             : Term{.year = basics::AcademicYear{term.year.starts() - 1}, .part = 3};
    }
    std::ranges::reverse(out);
    return out;
}

} // namespace journey
