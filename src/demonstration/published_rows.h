#pragma once
// The rows of one publication: every school, then the sums for each authority (where it gives them) and for England.
#include "demonstration/official_file.h"

#include <map>

namespace demonstration {

// Whom a row is about: a school, an authority, or neither: England.
struct RowOf {
    const School* school{};
    const Authority* authority{};
};

struct Published {
    TextTable own{}, rest{};
};

enum class Sums { authorities_and_england, england };

// `counts_of(school)` gives what adds up, or nothing; `row(whom, counts)` makes the cells.
template <class CountsOf, class Row>
void publish(Published& out, const Country& country, CountsOf counts_of, Row row,
             Sums sums = Sums::authorities_and_england) {
    using Counts = typename std::invoke_result_t<CountsOf, const School&>::value_type;
    std::map<std::int64_t, Counts> of_authority;
    Counts england{};
    for (const auto& school : country.schools) {
        const std::optional<Counts> counts = counts_of(school);
        if (!counts) continue;
        (school.own ? out.own : out.rest).add(row(RowOf{.school = &school}, *counts));
        of_authority[school.authority.value()] += *counts;
        england += *counts;
    }
    if (sums == Sums::authorities_and_england)
        for (const auto& [code, counts] : of_authority)
            out.rest.add(row(RowOf{.authority = &country.authority(basics::LaCode{code})}, counts));
    if (!of_authority.empty()) out.rest.add(row(RowOf{}, england));
}

} // namespace demonstration
