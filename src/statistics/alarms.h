#pragma once
// Alarms over many series at once, with a set number of false alarms a year over all of them together.
// The question it answers, its assumptions and how it was checked: docs/methods/alarms.md.
#include "statistics/alarm_deviations.h"
#include "statistics/alarm_threshold.h"

#include <optional>

namespace statistics {

struct AlarmChoices {
    ValueKind kind = ValueKind::quantity;
    Direction direction = Direction::both;
    std::size_t watch_from;   // the first period watched; those before are history
    std::size_t periods = 39; // a year: what is usual is learnt anew after so many watched periods
    double false_alarms;      // a year, over all series
    std::uint32_t seed = 1;
};

struct Alarm {
    std::size_t series, period, began;
    double size; // mean of value − usual since it began
    bool rises;
    std::vector<std::size_t> together; // other series of the cluster that alarm in the same period
};

// A stretch of at most a year, watched with one threshold.
struct WatchedYear {
    std::size_t from, to; // periods, to not included
    std::size_t series;   // with history enough
    Threshold threshold;
};

struct AlarmsFound {
    std::vector<WatchedYear> years;
    std::vector<Alarm> alarms;          // by period, then series
    std::vector<double> common;         // what was taken out of all series in each period, in sd (alarm_deviations.h)
    std::vector<std::size_t> unwatched; // series without history enough in any year
};

// `at` says how many steps each period lies after the first. Of each year only what came before it is history (at most the last three
// years), and of each period only what came before it is known: cutting the series after t changes no alarm up to t.
// `kept`: thresholds of former runs, one a year, used in place of new ones.
AlarmsFound alarms(std::span<const WatchedSeries>, std::span<const double> at, const AlarmChoices&,
                   std::span<const Threshold> kept = {});

} // namespace statistics
