#pragma once
// A year's watch: what is usual, learnt once from its history, and the alarms that ring in the periods after it.
#include "statistics/alarm_scores.h"
#include "statistics/alarms.h"

namespace statistics {

// Of series that hold their history alone, or more: nothing later than the history is looked at.
struct Learnt {
    std::size_t history; // periods
    std::vector<Expectation> expected;
    std::vector<std::size_t> cluster_of;
    std::vector<double> level, scale; // before anything common was taken out
    std::vector<Deviations> away;     // of the history, less what was common
    Baseline baseline;
    NormalScores score;
    std::vector<Deviations> scores;                 // of the history
    std::vector<std::vector<std::size_t>> clusters; // the watched series of each
};
Learnt learnt(std::span<const WatchedSeries>, std::span<const double> at, std::size_t history, ValueKind);
Threshold threshold_of(const Learnt&, const AlarmChoices&);

// What rings above the strength in the periods after the history, as far as the series reach; by period, then series.
struct Rung {
    std::vector<Alarm> alarms;
    std::vector<double> common; // what was taken out of all series in each of those periods, in sd
};
Rung rung(const Learnt&, std::span<const WatchedSeries>, std::span<const double> at, const AlarmChoices&,
          double strength);

} // namespace statistics
