#include "analysis/donors.h"

#include "basics/text.h"

#include <limits>

namespace analysis {
namespace {

using basics::Result;

bool whole(const std::vector<double>& row) {
    return std::ranges::none_of(row, [](double each) { return std::isnan(each); });
}

// The mean of what is there from first to last; NaN where nothing is.
double mean_over(const std::vector<double>& row, std::size_t first, std::size_t last) {
    double n = 0, sum = 0;
    for (std::size_t t = first; t <= last; ++t)
        if (!std::isnan(row[t])) n += 1, sum += row[t];
    return n > 0 ? sum / n : std::numeric_limits<double>::quiet_NaN();
}

// "1984-1988", "1975", "2018/19-2019/20": a time, or two with a hyphen between; a time may itself hold one.
Result<std::pair<std::size_t, std::size_t>> window(const Panel& panel, std::string_view written) {
    for (auto at = written.find('-', 1); at != std::string_view::npos; at = written.find('-', at + 1)) {
        const auto first = place_of_time(panel, written.substr(0, at), "predictor");
        const auto last = place_of_time(panel, written.substr(at + 1), "predictor");
        if (first.ok() && last.ok() && first.value() <= last.value()) return std::pair{first.value(), last.value()};
    }
    const auto only = TRY(place_of_time(panel, written, "predictor"));
    return std::pair{only, only};
}

Result<Predictor> predictor(const Question& asked, const Panel& panel, const std::string& written, std::size_t from) {
    const auto at = written.find('@');
    Predictor out{.name = written, .first = 0, .last = from - 1, .values = {}};
    if (at != std::string::npos)
        std::tie(out.first, out.last) = TRY(window(panel, std::string_view{written}.substr(at + 1)));
    if (out.last >= from)
        return basics::invalid(
            fmt::format("--predictor {} reaches {}, from when on the unit is treated; what comes after "
                        "cannot be what they were alike in.",
                        written, panel.times[from]));
    out.values = by_unit(panel, TRY(numbers(asked.frame, written.substr(0, at))));
    return out;
}

Result<void> predictors_differ(const Donors& of) {
    for (std::size_t k = 0; k < of.predictors.size(); ++k) {
        const auto& rows = of.panel.predictors;
        if (std::ranges::all_of(rows, [&](const auto& row) { return row[k] == rows.front()[k]; }))
            return basics::invalid(fmt::format(
                "Predictor “{}” is the same for every unit and says nothing; leave it out.", of.predictors[k].name));
    }
    return {};
}

// The units that have every outcome and every predictor.
Result<void> keep_whole(Donors& of, const Panel& panel, const std::vector<std::vector<double>>& outcome,
                        std::string_view treated) {
    std::vector<Predictor> kept = of.predictors;
    for (auto& each : kept) each.values.clear();
    of.panel.treated = panel.units.size();
    for (std::size_t unit = 0; unit < panel.units.size(); ++unit) {
        const bool all = whole(outcome[unit]) && std::ranges::all_of(of.predictors, [&](const Predictor& each) {
                             return !std::isnan(mean_over(each.values[unit], each.first, each.last));
                         });
        if (!all && panel.units[unit] == treated)
            return basics::invalid(
                fmt::format("“{}” has an outcome or a predictor missing: its gap cannot be followed.",
                            basics::shortened(treated, 40)));
        if (!all) {
            ++of.left_out;
            continue;
        }
        if (panel.units[unit] == treated) of.panel.treated = of.units.size();
        of.units.push_back(panel.units[unit]);
        of.panel.outcome.push_back(outcome[unit]);
        for (std::size_t k = 0; k < kept.size(); ++k) kept[k].values.push_back(of.predictors[k].values[unit]);
    }
    of.predictors = std::move(kept);
    return {};
}

} // namespace

Result<Donors> donors_of(const Question& asked) {
    const auto panel = TRY(panel_of(asked));
    const auto outcome = by_unit(panel, TRY(asked.numbers("outcome")));
    const auto treated = TRY(asked.needed("treated"));
    if (std::ranges::find(panel.units, treated) == panel.units.end())
        return basics::invalid(fmt::format("--treated {}: no row of column “{}” has that name.",
                                           basics::shortened(treated, 40), asked.option("unit")));
    const auto from = TRY(place_of_time(panel, TRY(asked.needed("from")), "from"));
    if (from < 3)
        return basics::invalid(
            fmt::format("There {} before {}; three or more are needed to see whether a mixture follows.",
                        from == 1 ? "is 1 time" : fmt::format("are {} times", from), panel.times[from]));
    Donors out{.units = {},
               .times = panel.times,
               .left_out = 0,
               .panel = {.outcome = {}, .treated = 0, .from = from},
               .predictors = {}};
    for (const auto& written : asked.list("predictor"))
        out.predictors.push_back(TRY(predictor(asked, panel, written, from)));
    TRY(keep_whole(out, panel, outcome, treated));
    if (out.units.size() < 3)
        return basics::invalid("Two units or more with every outcome are needed to mix from, beside the treated one.");
    if (!out.predictors.empty()) out.panel.predictors = predictors_before(out, from);
    TRY(predictors_differ(out));
    return out;
}

std::vector<std::vector<double>> predictors_before(const Donors& of, std::size_t time) {
    std::vector<std::vector<double>> out(of.units.size());
    for (const auto& each : of.predictors) {
        if (each.first >= time) continue;
        for (std::size_t unit = 0; unit < of.units.size(); ++unit)
            out[unit].push_back(mean_over(each.values[unit], each.first, std::min(each.last, time - 1)));
    }
    if (out.front().empty()) out.clear(); // then the outcomes themselves
    for (const auto& row : out)
        if (!whole(row)) return {};
    return out;
}

} // namespace analysis
