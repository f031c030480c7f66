#pragma once
// What is watched, and the alarms that somebody may see.
#include "diagnosis/alarm.h"
#include "diagnosis/alarm_budget.h"
#include "storage/reader.h"

namespace diagnosis {

// Every watch, and whether one is kept by that name.
basics::Result<std::vector<Watch>> watches(storage::Reader&);
basics::Result<Watch> watch_named(storage::Reader&, std::string_view);
// A conflict where somebody else changed it since.
basics::Result<void> save(storage::Writer&, const Watch& before, const Watch& after);

// What a look at the registers of a year last came to.
struct Look {
    basics::AcademicYear year;
    basics::Instant at;
    basics::Date through; // the Monday of the last week
    std::int64_t series, unwatched, schools;
    double expected;
};
basics::Result<std::optional<Look>> latest_look(storage::Reader&, std::string_view watch);

// Notes a look, keeps its threshold and raises what was not raised before. Gives the alarms that are new.
basics::Result<std::vector<Alarm>> note(storage::Writer&, const Watch&, basics::AcademicYear, const Findings&,
                                        basics::Date today);
basics::Result<std::optional<KeptThreshold>> kept_threshold(storage::Reader&, std::string_view watch,
                                                            basics::AcademicYear);

// Newest first. Those of the schools at which the person holds a role at once; those of the trust once the school has answered or has
// had its days: nobody is shown others, by whatever page.
basics::Result<std::vector<Alarm>> alarms_seen(storage::Reader&, const permissions::Who&, basics::Date today);
basics::Result<Alarm> alarm_seen(storage::Reader&, const permissions::Who&, basics::Date today, const AlarmId&);

// For what is told of the whole trust: the alarms of the academic year, newest first, that the trust may see by now, whoever asks; and
// what it accepts beside what chance brings, where the registers of the year were looked at.
struct YearOfAlarms {
    std::vector<Alarm> alarms{};
    std::optional<AlarmBudget> budget{};
};
basics::Result<YearOfAlarms> alarms_told(storage::Reader&, const permissions::Who&, basics::Date today);

basics::Result<std::vector<Cause>> causes(storage::Reader&);
basics::Result<void> save(storage::Writer&, const Alarm& before, const Alarm& after);

// Of a year until now, for those who set the watch: counts, and nothing else; not yet of what is its school's alone.
struct AlarmCounts {
    std::int64_t alarms{}, nothing{};
};
basics::Result<AlarmCounts> counts_of(storage::Reader&, std::string_view watch, basics::AcademicYear,
                                      basics::Date today);

} // namespace diagnosis
