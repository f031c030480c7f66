#pragma once
// What a threshold was set from, so that it can be kept; and how many alarms chance alone would bring.
#include "statistics/alarms.h"

#include <string>

namespace statistics {

// Sixteen letters that differ where the history before `from`, or a choice, does: what is watched later does not move a threshold.
std::string history_mark(std::span<const WatchedSeries>, const AlarmChoices&, std::size_t from);

// How many would come over the time watched if nothing at all happened.
double expected_false_alarms(const AlarmsFound&, const AlarmChoices&);

} // namespace statistics
