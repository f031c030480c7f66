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

bool alike(const Reading& one, const Reading& other) {
    return one.measure == other.measure && one.held->period == other.held->period;
}

bool same_as(const Reading& above, const Reading& here) {
    return above.interval && here.interval
           && !statistics::can_be_told_apart(statistics::estimate_of(*above.value, *above.interval),
                                             statistics::estimate_of(*here.value, *here.interval));
}

// Why the row may as well stand above the one above it: nothing where it may not. `above` is nearest first.
std::string note_of(std::span<const Reading* const> above, const Reading* here) {
    if (above.empty() || !above.front() || !here) return {};
    const auto& nearest = *above.front();
    if (!alike(nearest, *here)) return "of another year or measure than the one above: not in order with it";
    if (!nearest.interval || !here->interval)
        return "not known to differ from the one above: nothing says how many pupils it rests on";
    const auto end = std::ranges::find_if_not(
        above, [&](const Reading* each) { return each && alike(*each, *here) && same_as(*each, *here); });
    const auto schools = end - above.begin();
    if (schools == 0) return {};
    return schools == 1 ? "cannot be told apart from the one above"
                        : fmt::format("cannot be told apart from the {} above", schools);
}

void sort_rows(std::vector<AcademyRow>& rows, SortBy sort) {
    if (sort == SortBy::name) return; // as they come
    std::ranges::stable_sort(rows, [&](const auto& first, const auto& second) {
        return before(sorted_by(first, sort), sorted_by(second, sort));
    });
    std::vector<const Reading*> above;
    for (auto& row : rows) {
        row.note = note_of(above, sorted_by(row, sort));
        above.insert(above.begin(), sorted_by(row, sort));
    }
}

// The standings of everything on the page are found together, so that not one in twenty of them is there by chance.
void set_standings(std::vector<PhaseTable>& tables) {
    std::vector<Placed*> all;
    std::vector<statistics::Beside> together;
    for (auto& table : tables)
        for (auto& row : table.rows)
            for (auto* each : {&row.result, &row.absence}) {
                if (!each->reading || !each->reading->value) continue;
                all.push_back(each);
                together.push_back({.value = *each->reading->value,
                                    .interval = each->reading->interval,
                                    .reference = each->reference});
            }
    const auto found = statistics::standings(together);
    for (std::size_t i = 0; i < all.size(); ++i) all[i]->standing = found[i];
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
    set_standings(tables);
    return tables;
}

} // namespace home
