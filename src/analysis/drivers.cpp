#include "statistics/drivers.h"

#include "analysis/driver_words.h"
#include "analysis/list.h"

#include <cmath>

namespace analysis {
namespace {

using basics::Result;
using statistics::Drivers;

constexpr std::size_t most_dimensions = 10;

double points(double rate) { return 100 * rate + 0.0; } // never −0

Result<statistics::DriverChoices> choices_of(const Question& asked) {
    constexpr std::array<std::string_view, 3> ways{"2", "1", "3"};
    statistics::DriverChoices out;
    out.ways = static_cast<std::size_t>(TRY(asked.choice("ways", ways)).front() - '0');
    const double least = TRY(asked.number("least", static_cast<double>(out.least))),
                 draws = TRY(asked.number("draws", static_cast<double>(out.draws.number))),
                 seed = TRY(asked.number("seed", 1));
    out.level = TRY(asked.number("level", out.level));
    out.worth = TRY(asked.number("worth", 100 * out.worth)) / 100;
    if (!(least >= 1) || least > 1e6) return basics::invalid("--least is a number of pupils, from 1.");
    if (!(draws >= 99) || draws > 99999) return basics::invalid("--draws is a number from 99 to 99999.");
    if (!(seed >= 0) || seed > 9e15) return basics::invalid("--seed is a whole number from 0.");
    if (!(out.level > 0) || out.level >= 1) return basics::invalid("--level lies between 0 and 1.");
    if (!(out.worth > 0)) return basics::invalid("--worth is a number of points above 0.");
    out.least = static_cast<std::size_t>(least);
    out.draws = {.number = static_cast<std::size_t>(draws), .seed = static_cast<std::uint64_t>(seed)};
    return out;
}

void set_gap(Object& to, const statistics::Gap& gap) {
    to.set("then", points(gap.then)).set("now", points(gap.now)).set("change", points(gap.change()));
    to.set("lower", points(gap.interval.lower)).set("upper", points(gap.interval.upper));
}

List parts_of(const DriverTable& of, const Drivers& found) {
    List out;
    for (const auto& part : found.parts) {
        Object row;
        row.set("part", statistics::part_named(of.names, found, part)).set("pupils", part.pupils.size());
        set_gap(row, part.gap);
        row.set("beyond", points(part.beyond)).set("adds", points(part.adds()));
        row.set("mix", points(part.mix)).set("rate", points(part.rate));
        row.maybe("p", part.where.empty() ? std::nullopt : std::optional{part.p}, "those left were not looked for");
        out.emplace_back(row.set("drives", part.drives));
    }
    return out;
}

List dimensions_of(const DriverTable& of, const Drivers& found) {
    List out;
    for (std::size_t d = 0; d < of.names.dimensions.size(); ++d) {
        Object row;
        row.set("dimension", of.names.dimensions[d].empty() ? "numerator" : of.names.dimensions[d]);
        row.set("mix", points(found.dimensions[d].split.mix)).set("rate", points(found.dimensions[d].split.rate));
        const auto share = d < found.shares.mix.size() ? std::optional{points(found.shares.mix[d])} : std::nullopt;
        out.emplace_back(row.maybe("share_of_mix", share, "it lies within pupils"));
    }
    return out;
}

List levels_of(const DriverTable& of, const Drivers& found) {
    List out;
    for (std::size_t d = 0; d < of.names.dimensions.size(); ++d)
        for (std::size_t level = 0; level < found.dimensions[d].levels.size(); ++level) {
            const auto& split = found.dimensions[d].split.levels[level];
            out.emplace_back(Object{}
                                 .set("level", statistics::level_named(of.names, found.dimensions[d].levels[level]))
                                 .set("pupils", found.dimensions[d].pupils[level])
                                 .set("share_then", points(split.share_then))
                                 .set("share_now", points(split.share_now))
                                 .set("then", points(split.rate_then))
                                 .set("now", points(split.rate_now))
                                 .set("mix", points(split.mix))
                                 .set("rate", points(split.rate)));
        }
    return out;
}

Object written(const DriverTable& of, const Drivers& found) {
    Object out;
    out.set("verdict", statistics::verdict_named(found.verdict)).set("pupils", found.pupils);
    out.set("compared", of.pupils.kind == statistics::GapOf::same_pupils ? "same" : "different");
    set_gap(out, found.gap);
    const double odds_ratio = (1 + found.shift) / (1 - found.shift);
    out.maybe("odds_ratio", std::isfinite(odds_ratio) ? std::optional{odds_ratio} : std::nullopt,
              "now everything possible was done, and then it was not");
    out.maybe("from_roll", found.from_roll ? std::optional{points(*found.from_roll)} : std::nullopt,
              "too few came and left to say what they did");
    out.set("like_for_like", points(found.shares.rate));
    out.set("tried", found.tried);
    const bool looked = found.verdict != statistics::DriverVerdict::too_few;
    out.maybe("p", looked ? std::optional{found.p} : std::nullopt, "there are too few to look into");
    out.maybe("noticed", looked ? std::optional{points(found.noticed)} : std::nullopt,
              "there are too few to look into");
    out.set("left_out", of.left_out);
    out.set("parts", parts_of(of, found)).set("dimensions", dimensions_of(of, found));
    out.set("levels", levels_of(of, found));
    return out;
}

Result<Answer> answer(const Question& asked) {
    const auto choices = TRY(choices_of(asked));
    if (const auto given = asked.list("dimension").size(); given == 0 || given > most_dimensions)
        return basics::invalid(fmt::format("This method needs --dimension, from once to {} times: the columns by which "
                                           "pupils differ.",
                                           most_dimensions));
    const auto of = TRY(driver_table(asked));
    const auto found = statistics::drivers(of.pupils, choices);
    return Answer{.says = said(of, found, choices), .values = written(of, found), .picture = picture(of, found)};
}

} // namespace

Method drivers() {
    return {
        .name = "drivers",
        .summary = "Which pupils a gap comes from: the few parts of a school that moved apart, or that it is spread "
                   "evenly.",
        .usage =
            "FILE --unit COLUMN --period COLUMN --numerator COLUMN[,COLUMN] --denominator COLUMN --dimension "
            "COLUMN[,COLUMN]\n"
            "      [--then WORD] [--now WORD] [--pupils same|different] [--within COLUMN] [--ways 1|2|3] [--least 6]\n"
            "      [--worth 4] [--level 0.05] [--draws 999] [--seed N]",
        .example = "examples/analysis/attendance_then_and_now.csv --unit pupil --period period --numerator attended "
                   "--denominator possible --dimension year,sex,disadvantaged,sen,eal",
        .columns = {"unit", "period", "numerator", "denominator", "dimension", "within"},
        .options = {"then", "now", "pupils", "ways", "least", "worth", "level", "draws", "seed"},
        .flags = {},
        .answer = answer};
}

} // namespace analysis
