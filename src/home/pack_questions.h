#pragma once
// What trustees may ask of each part of their pack. Each question rests on a line of that part and names the school, the plan or the day;
// the weightiest come first, two of a part at most. The rules stand in docs/guides/committees.md.
#include "home/pack.h"

namespace home {

using Questions = std::vector<std::string>;

Questions questions_of_changes(const PackView&);    // actions that are overdue, results that fell
Questions questions_of_off_track(const PackView&);  // schools that stand behind, those without a plan first
Questions questions_of_alarms(const PackView&);     // the alarm that was answered least, and what chance brings
Questions questions_of_placements(const PackView&); // escalated, undecided, to be reviewed by the meeting
Questions questions_of_plans(const PackView&);      // programmes without a plan, what is off track, what is late

} // namespace home
