#include "home/trust_order.h"

namespace home {
namespace {

using measures::Reading;

const Reading* sorted_by(const AcademyRow& row, SortBy sort) {
    const auto* reading = sort == SortBy::result ? row.result.reading : row.absence.reading;
    return reading && reading->value ? reading : nullptr;
}

bool before(const Reading* first, const Reading* second) {
    if (!first || !second) return first && !second;
    return std::tuple{first->measure->code, second->held->period, *second->value}
           < std::tuple{second->measure->code, first->held->period, *first->value};
}

std::string note_of(const Reading* above, const Reading* here) {
    if (!above || !here) return {};
    if (above->measure != here->measure || above->held->period != here->held->period)
        return "of another year or measure than the one above: not in order with it";
    if (!above->interval || !here->interval)
        return "not known to differ from the one above: nothing says how many pupils it rests on";
    const std::array pair{statistics::estimate_of(*above->value, *above->interval),
                          statistics::estimate_of(*here->value, *here->interval)};
    return statistics::same_as_the_one_above(pair)[1] ? "cannot be told apart from the one above" : "";
}

void sort_rows(std::vector<AcademyRow>& rows, SortBy sort) {
    if (sort == SortBy::name) return; // as they come
    std::ranges::stable_sort(rows, [&](const auto& first, const auto& second) {
        return before(sorted_by(first, sort), sorted_by(second, sort));
    });
    for (std::size_t i = 1; i < rows.size(); ++i)
        rows[i].note = note_of(sorted_by(rows[i - 1], sort), sorted_by(rows[i], sort));
}

} // namespace

std::vector<PhaseTable> phase_tables(const TrustStanding& standing, SortBy sort) {
    std::map<schools::Phase, std::vector<AcademyRow>> by_phase;
    for (const auto& academy : standing.view.academies)
        by_phase[academy.school.phase].push_back({.academy = &academy,
                                                  .result = placed(standing, academy, headline_of(academy)),
                                                  .absence = placed(standing, academy, absence_of(academy))});
    std::vector<PhaseTable> tables;
    for (auto& [phase, rows] : by_phase) {
        sort_rows(rows, sort);
        tables.push_back({.phase = phase, .rows = std::move(rows)});
    }
    return tables;
}

} // namespace home
