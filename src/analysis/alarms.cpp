#include "analysis/alarm_words.h"
#include "analysis/list.h"
#include "analysis/thresholds_file.h"

namespace analysis {
namespace {

using basics::Result;
using statistics::Direction;

constexpr std::array<std::string_view, 3> directions{"both", "fall", "rise"};

Result<statistics::AlarmChoices> choices_of(const Question& asked, const AlarmTable& table) {
    TRY(asked.needed("false-alarms-per-year"));
    const double rate = TRY(asked.number("false-alarms-per-year", 0)),
                 periods = TRY(asked.number("periods-per-year", 39));
    if (!(rate > 0))
        return basics::invalid("--false-alarms-per-year is above 0: how many in a year you can follow up.");
    if (periods < 2 || periods > 400 || periods != std::floor(periods))
        return basics::invalid("--periods-per-year is a whole number, from 2: 39 school weeks, 12 months.");
    const auto direction = TRY(asked.choice("direction", directions));
    statistics::AlarmChoices out{.kind = {},
                                 .direction = direction == "both"   ? Direction::both
                                              : direction == "fall" ? Direction::fall
                                                                    : Direction::rise,
                                 .watch_from = static_cast<std::size_t>(periods),
                                 .periods = static_cast<std::size_t>(periods),
                                 .false_alarms = rate,
                                 .seed = static_cast<std::uint32_t>(std::max(0.0, TRY(asked.number("seed", 1))))};
    if (asked.has("watch-from")) out.watch_from = TRY(first_from(asked, "watch-from", table.times));
    out.kind = kind_of(table, out.watch_from);
    return out;
}

Object row_of(const AlarmTable& table, const statistics::Alarm& alarm) {
    List together;
    for (const auto i : alarm.together) together.emplace_back(table.names[i]);
    return Object{}
        .set("series", table.names[alarm.series])
        .set("time", table.times.names[alarm.period])
        .set("began", table.times.names[alarm.began])
        .set("size", alarm.size)
        .set("direction", alarm.rises ? "rise" : "fall")
        .set("together_with", std::move(together));
}

Result<Answer> answer(const Question& asked) {
    const auto table = TRY(alarm_table(asked));
    const auto choices = TRY(choices_of(asked, table));
    const auto kept = asked.has("thresholds")
                          ? TRY(kept_thresholds(std::string{asked.option("thresholds")}, table.series, choices))
                          : std::vector<statistics::Threshold>{};
    const auto found = statistics::alarms(table.series, even_steps(table.times.at, choices.watch_from), choices, kept);
    if (asked.has("thresholds"))
        TRY(keep_thresholds(std::string{asked.option("thresholds")}, table.series, choices, found));
    List years, rows;
    std::size_t watched = 0;
    for (const auto& year : found.years) {
        watched = std::max(watched, year.series);
        if (year.series)
            years.emplace_back(Object{}
                                   .set("from", table.times.names[year.from])
                                   .set("to", table.times.names[year.to - 1])
                                   .set("series", year.series)
                                   .set("threshold", year.threshold.strength)
                                   .set("bootstrap_false_alarms", year.threshold.false_alarms));
    }
    for (const auto& alarm : found.alarms) rows.emplace_back(row_of(table, alarm));
    return Answer{.says = said(table, found, choices),
                  .values = Object{}
                                .set("series_watched", watched)
                                .set("series_not_watched", found.unwatched.size())
                                .set("false_alarms_per_year", choices.false_alarms)
                                .set("expected_false_alarms", statistics::expected_false_alarms(found, choices))
                                .set("left_out", table.left_out)
                                .set("years", std::move(years))
                                .set("alarms", std::move(rows)),
                  .picture = picture(table, found)};
}

} // namespace

Method alarms() {
    return {.name = "alarms",
            .summary = "Hundreds of series at once: which changed, since when and by how much, with a set number of "
                       "false alarms a year.",
            .usage = "FILE --series COLUMN --time COLUMN --value COLUMN --false-alarms-per-year N [--denominator "
                     "COLUMN] [--expected "
                     "COLUMN]\n"
                     "      [--cluster COLUMN] [--watch-from TIME] [--direction both|fall|rise] [--periods-per-year "
                     "39] [--seed N] "
                     "[--thresholds FILE]",
            .example = "examples/analysis/attendance_of_groups.csv --series group --time week --value attendance "
                       "--expected england "
                       "--cluster academy --watch-from 40 --false-alarms-per-year 1",
            .columns = {"series", "time", "value", "denominator", "expected", "cluster"},
            .options = {"watch-from", "direction", "periods-per-year", "false-alarms-per-year", "seed", "thresholds"},
            .flags = {},
            .answer = answer};
}

} // namespace analysis
