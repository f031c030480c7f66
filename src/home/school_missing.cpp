#include "home/school_missing.h"

#include "home/measure_spread.h"

namespace home {
namespace {

using ByReason = std::vector<std::pair<std::string, std::vector<basics::AcademicYear>>>;

void put(ByReason& all, std::string_view why, basics::AcademicYear year) {
    auto found = std::ranges::find(all, why, [](const auto& each) { return std::string_view{each.first}; });
    if (found == all.end()) found = all.insert(all.end(), {std::string{why}, {}});
    found->second.push_back(year);
}

ByReason reasons_of(const MeasureYears& years) {
    ByReason all;
    for (const auto* reading : years.school)
        if (reading->held->figure.reason) put(all, words(*reading->held->figure.reason), reading->held->period.year);
    const auto newest = years.school.empty() ? 0 : years.school.back()->held->period.year.starts();
    for (const auto& gap : years.gaps)
        if (gap.effect == measures::GapYear::Effect::none && gap.year.starts() >= newest) put(all, gap.words, gap.year);
    return all;
}

} // namespace

std::vector<MissingRow> missing_rows(std::span<const MeasureYears> all) {
    std::vector<MissingRow> rows;
    for (const auto& years : all)
        for (const auto& [why, when] : reasons_of(years)) {
            const auto said = years_words(when);
            const auto same =
                std::ranges::find_if(rows, [&](const auto& row) { return row.why == why && row.years == said; });
            if (same == rows.end()) rows.push_back({.what = years.measure->name, .years = said, .why = why});
            else same->what += "; " + years.measure->name;
        }
    return rows;
}

} // namespace home
