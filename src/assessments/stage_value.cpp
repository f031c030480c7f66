#include "assessments/stage_value.h"

#include "statistics/distributions.h"
#include "statistics/progress.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace assessments {
namespace {

using basics::AcademicYear;
using pupils::YearGroup;

constexpr std::int64_t reception = 0, phonics_year = 1, tables_year = 4, ks2_year = 6, gcse_year = 11,
                       a_level_year = 13;

// Is the subject, on this scale, what the stage's own tests of the year group are?
bool fits(YearGroup year_group, std::string_view subject, const Scale& scale) {
    switch (year_group.value()) {
    case reception: return scale.code == "goal";
    case phonics_year: return scale.code == "phonics";
    case tables_year: return scale.code == "tables";
    case ks2_year: return subject == "writing" ? scale.code == "expected" : scale.code == "ks2_scaled";
    case gcse_year: return subject == "ks2_prior" ? scale.code == "ks2_scaled" : scale.code.starts_with("gcse");
    case a_level_year: return scale.code == "a_level";
    default: return false;
    }
}

bool asks(const Asked& asked, YearGroup year_group, std::string_view subject) {
    const auto* scale = scale_of(asked, year_group, subject);
    return scale && fits(year_group, subject, *scale);
}

template <class Of>
StageValue share_of(std::string name, const std::vector<PupilResults>& all, Of of) {
    StageValue out{.measure = {.name = std::move(name), .share = true}};
    for (const auto& pupil : all)
        if (const std::optional<bool> met = of(pupil)) ++out.pupils, out.met += *met;
    if (out.pupils == 0) return out;
    out.value = 100 * static_cast<double>(out.met) / static_cast<double>(out.pupils);
    const auto interval = statistics::wilson(static_cast<double>(out.met), static_cast<double>(out.pupils));
    if (interval) out.interval = statistics::Interval{100 * interval->lower, 100 * interval->upper};
    return out;
}

StageValue mean_of(std::string name, const std::vector<double>& values) {
    StageValue out{.measure = {.name = std::move(name), .share = false}, .pupils = std::ssize(values)};
    if (values.empty()) return out;
    double squares = 0;
    for (const double each : values) out.value += each / static_cast<double>(values.size());
    for (const double each : values) squares += (each - out.value) * (each - out.value);
    const auto n = static_cast<double>(values.size());
    if (n < 2) return out;
    const double half = statistics::t_quantile(0.975, n - 1) * std::sqrt(squares / (n - 1) / n);
    out.interval = statistics::Interval{out.value - half, out.value + half};
    return out;
}

StageValue attainment8_mean(const StageRules& rules, AcademicYear year, const std::vector<PupilResults>& all) {
    std::vector<double> totals;
    for (const auto& pupil : all)
        if (const auto made = attainment8(rules, year, pupil)) totals.push_back(made->total());
    return mean_of("Attainment 8", totals);
}

StageValue both_at(const StageRules& rules, AcademicYear year, const std::vector<PupilResults>& all, double least) {
    return share_of(fmt::format("Grade {} or above in English and maths", least), all,
                    [&](const PupilResults& pupil) -> std::optional<bool> {
                        if (!attainment8(rules, year, pupil)) return std::nullopt;
                        const auto reaches = [&](std::string_view subject) {
                            const auto found = pupil.find(subject);
                            return found != pupil.end() && found->second.value && *found->second.value >= least;
                        };
                        return (reaches("english_language") || reaches("english_literature")) && reaches("maths");
                    });
}

// Against pupils of the same prior attainment, by the newest table: an estimate of the school's own, never Progress 8 itself.
StageValue progress(const StageRules& rules, AcademicYear year, const std::vector<PupilResults>& all) {
    std::vector<double> scores;
    std::optional<AcademicYear> table;
    for (const auto& pupil : all) {
        const auto prior = pupil.find("ks2_prior");
        const auto made = attainment8(rules, year, pupil);
        if (!made || prior == pupil.end() || !prior->second.value) continue;
        const auto expected = expected_attainment8(rules, year, *prior->second.value);
        if (expected) scores.push_back(value_added(*made, *expected)), table = expected->year;
    }
    auto out = mean_of("Value added against pupils of the same prior attainment", scores);
    out.interval.reset();
    if (!table) return out;
    if (const auto sd = statistics::progress8_pupil_sd(*table))
        out.interval = statistics::progress_interval(out.value, *sd, static_cast<double>(out.pupils));
    out.note = fmt::format("In grades a slot, by the table of {}: an estimate, not Progress 8.", table->text());
    if (const auto* gap = gap_year(rules, "progress8", year))
        out.note += fmt::format(" England makes no Progress 8 for {}: {}.", year.text(), gap->why);
    return out;
}

StageValue a_level_points(const std::vector<PupilResults>& all) {
    std::vector<double> points;
    for (const auto& pupil : all)
        for (const auto& [subject, attained] : pupil)
            if (attained.value) points.push_back(*attained.value);
    return mean_of("Points an A level entry", points);
}

StageValue a_level_best_three(const std::vector<PupilResults>& all) {
    std::vector<double> means;
    for (const auto& pupil : all) {
        std::vector<double> points;
        for (const auto& [subject, attained] : pupil)
            if (attained.value) points.push_back(*attained.value);
        if (const auto best = best_three(points)) means.push_back(*best);
    }
    return mean_of("Best three A levels", means);
}

std::vector<double> marks_of(std::string_view subject, const std::vector<PupilResults>& all) {
    std::vector<double> marks;
    for (const auto& pupil : all)
        if (const auto found = pupil.find(subject); found != pupil.end() && found->second.value)
            marks.push_back(*found->second.value);
    return marks;
}

bool asks_every_goal(const StageRules& rules, const Asked& asked, YearGroup year_group) {
    return std::ranges::all_of(rules.slots, [&](const Slot& each) {
        return each.rule != "gld" || !each.years.in(asked.point.year) || asks(asked, year_group, each.subject);
    });
}

} // namespace

std::vector<PupilResults> stage_results(const Asked& asked, YearGroup year_group,
                                        const std::map<ResultOf, std::string>& results,
                                        const std::vector<pupils::PupilNumber>& pupils) {
    std::vector<PupilResults> out;
    for (const auto pupil : pupils) {
        PupilResults of;
        for (const auto& ask : asked.asks) {
            if (ask.year_group != year_group || !asks(asked, year_group, ask.subject)) continue;
            const auto said = results.find({.pupil = pupil, .subject = ask.subject, .what = What::result});
            if (said == results.end()) continue;
            const auto read = read_result(asked.scales.at(ask.scale), asked.no_results, said->second);
            if (read) of.emplace(ask.subject, read.value());
        }
        out.push_back(std::move(of));
    }
    return out;
}

std::vector<StageValue> stage_values(const StageRules& rules, const Asked& asked, YearGroup year_group,
                                     const std::vector<PupilResults>& all) {
    const auto year = asked.point.year;
    const auto has = [&](std::string_view subject) { return asks(asked, year_group, subject); };
    std::vector<StageValue> out;
    switch (year_group.value()) {
    case reception:
        if (asks_every_goal(rules, asked, year_group))
            out.push_back(share_of("A good level of development", all, [&](const PupilResults& pupil) {
                return good_level_of_development(rules, year, pupil);
            }));
        break;
    case phonics_year:
        if (has("phonics"))
            out.push_back(share_of("Phonics: the expected standard", all,
                                   [&](const PupilResults& pupil) { return phonics_met(rules, year, pupil); }));
        break;
    case tables_year:
        if (!has("tables")) break;
        out.push_back(mean_of("Multiplication tables: mean mark of 25", marks_of("tables", all)));
        out.push_back(share_of("Multiplication tables: full marks", all,
                               [&](const PupilResults& pupil) { return tables_full(rules, year, pupil); }));
        break;
    case ks2_year:
        if (!has("reading") || !has("writing") || !has("maths")) break;
        for (const auto standard : {Ks2Standard::expected, Ks2Standard::higher})
            out.push_back(
                share_of(fmt::format("Reading, writing and maths: {} standard",
                                     standard == Ks2Standard::higher ? "higher" : "expected"),
                         all, [&](const PupilResults& pupil) { return ks2_combined(rules, year, pupil, standard); }));
        break;
    case gcse_year:
        if (!has("english_language") || !has("maths")) break;
        out.push_back(attainment8_mean(rules, year, all));
        out.push_back(both_at(rules, year, all, 5));
        out.push_back(both_at(rules, year, all, 4));
        if (has("ks2_prior")) out.push_back(progress(rules, year, all));
        break;
    case a_level_year: out = {a_level_points(all), a_level_best_three(all)}; break;
    default: break;
    }
    std::erase_if(out, [](const StageValue& each) { return each.pupils == 0; });
    return out;
}

StageValue shown(StageValue value) {
    const auto few = [](std::int64_t count) { return count > 0 && count < smallest_part; };
    if (!few(value.pupils) && !(value.measure.share && (few(value.met) || few(value.pupils - value.met)))) return value;
    value.hidden = true;
    value.pupils = value.met = 0;
    value.value = 0;
    value.interval.reset();
    return value;
}

} // namespace assessments
