#include "assessments/stage_rules.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <span>

namespace assessments {
namespace {

using basics::AcademicYear;

const Attained* result_in(const PupilResults& results, std::string_view subject) {
    const auto found = results.find(subject);
    return found == results.end() ? nullptr : &found->second;
}

bool reaches(const Attained* result, std::optional<double> least) {
    return result && least && result->value && *result->value >= *least;
}

bool stands(const Attained* result, Standing least) { return result && result->standing && *result->standing >= least; }

std::optional<bool> reached(const StageRules& rules, std::string_view rule, AcademicYear year,
                            const PupilResults& results, std::string_view subject) {
    const auto* result = result_in(results, subject);
    const auto least = threshold(rules, rule, year);
    if (!result || !least) return std::nullopt;
    return reaches(result, least);
}

// Points of the subjects in a slot of the year, with those that fill two slots twice.
struct Entry {
    std::string subject;
    double points;
};
std::vector<Entry> entries_in(const StageRules& rules, AcademicYear year, std::string_view slot,
                              const PupilResults& results) {
    std::vector<Entry> out;
    for (const auto& each : rules.slots) {
        if (each.rule != "attainment8" || each.slot != slot || !each.years.in(year)) continue;
        const auto* result = result_in(results, each.subject);
        if (!result || !result->value) continue;
        out.push_back({each.subject, *result->value});
        if (each.subject == "combined_science") out.push_back(out.back());
    }
    std::ranges::stable_sort(out, std::greater{}, &Entry::points);
    return out;
}

// The points of the best so many, which are taken out.
double take_best(std::vector<Entry>& entries, std::size_t number) {
    const auto taken = static_cast<std::ptrdiff_t>(std::min(number, entries.size()));
    double points = 0;
    for (const auto& each : std::span{entries}.first(static_cast<std::size_t>(taken))) points += each.points;
    entries.erase(entries.begin(), entries.begin() + taken);
    return points;
}

constexpr std::size_t slots_of_three = 3;

} // namespace

std::optional<double> threshold(const StageRules& rules, std::string_view rule, AcademicYear year) {
    for (const auto& each : rules.thresholds)
        if (each.rule == rule && each.years.in(year)) return each.value;
    return std::nullopt;
}

const GapYear* gap_year(const StageRules& rules, std::string_view rule, AcademicYear year) {
    const auto found =
        std::ranges::find_if(rules.gaps, [&](const GapYear& each) { return each.rule == rule && each.year == year; });
    return found == rules.gaps.end() ? nullptr : &*found;
}

std::optional<bool> good_level_of_development(const StageRules& rules, AcademicYear year, const PupilResults& results) {
    bool said = false, all = true;
    for (const auto& each : rules.slots) {
        if (each.rule != "gld" || !each.years.in(year)) continue;
        const auto* result = result_in(results, each.subject);
        said = said || result;
        all = all && stands(result, Standing::at);
    }
    return said ? std::optional{all} : std::nullopt;
}

std::optional<bool> phonics_met(const StageRules& rules, AcademicYear year, const PupilResults& results) {
    return reached(rules, "phonics", year, results, "phonics");
}

std::optional<bool> tables_full(const StageRules& rules, AcademicYear year, const PupilResults& results) {
    return reached(rules, "tables_full", year, results, "tables");
}

std::optional<bool> ks2_combined(const StageRules& rules, AcademicYear year, const PupilResults& results,
                                 Ks2Standard standard) {
    const auto *reading = result_in(results, "reading"), *writing = result_in(results, "writing"),
               *maths = result_in(results, "maths");
    const bool higher = standard == Ks2Standard::higher;
    const auto least = threshold(rules, higher ? "ks2_higher" : "ks2_expected", year);
    if (!least || (!reading && !writing && !maths)) return std::nullopt;
    return reaches(reading, least) && reaches(maths, least) && stands(writing, higher ? Standing::above : Standing::at);
}

std::optional<Attainment8> attainment8(const StageRules& rules, AcademicYear year, const PupilResults& results) {
    auto english = entries_in(rules, year, "english", results), maths = entries_in(rules, year, "maths", results),
         ebacc = entries_in(rules, year, "ebacc", results), open = entries_in(rules, year, "open", results);
    if (english.empty() && maths.empty() && ebacc.empty() && open.empty()
        && std::ranges::none_of(rules.slots, [&](const Slot& each) {
               return each.rule == "attainment8" && each.years.in(year) && result_in(results, each.subject);
           }))
        return std::nullopt;
    Attainment8 out;
    const double times = english.size() >= 2 ? 2 : 1;
    out.english = times * take_best(english, 1);
    out.maths = 2 * take_best(maths, 1);
    out.ebacc = take_best(ebacc, slots_of_three);
    for (auto* left : {&english, &ebacc}) open.insert(open.end(), left->begin(), left->end());
    std::ranges::stable_sort(open, std::greater{}, &Entry::points);
    out.open = take_best(open, slots_of_three);
    return out;
}

double average_grade(const Attainment8& all) { return all.total() / 10; }

std::optional<Expected> expected_attainment8(const StageRules& rules, AcademicYear year, double ks2_average) {
    std::optional<AcademicYear> newest;
    for (const auto& each : rules.expected)
        if (each.year <= year && (!newest || *newest < each.year)) newest = each.year;
    if (!newest) return std::nullopt;
    for (const auto& each : rules.expected)
        if (each.year == *newest && ks2_average <= each.to_ks2 && ks2_average >= 0)
            return Expected{.year = *newest, .value = each.expected};
    return std::nullopt;
}

double value_added(const Attainment8& all, const Expected& expected) { return (all.total() - expected.value) / 10; }

std::optional<double> points_an_entry(const std::vector<double>& points) {
    if (points.empty()) return std::nullopt;
    return std::accumulate(points.begin(), points.end(), 0.0) / static_cast<double>(points.size());
}

std::optional<double> best_three(std::vector<double> points) {
    if (points.size() < slots_of_three) return std::nullopt;
    std::ranges::sort(points, std::greater{});
    return (points[0] + points[1] + points[2]) / 3;
}

} // namespace assessments
