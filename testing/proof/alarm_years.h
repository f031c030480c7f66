#pragma once
// Simulated years of alarms in which nothing happens, and in which something does.
#include "testing/proof/xmr_peer.h"

#include <functional>

namespace proof {

struct AlarmCase {
    const char* name;
    testing::AttendanceChoices drawn;
    double set; // false alarms a year
};

// Year `number` of a case: its series, the alarms on them and the thresholds they were given by.
struct AlarmYear {
    testing::DrawnAttendance drawn;
    statistics::AlarmsFound found;
};
AlarmYear alarm_year(const AlarmCase&, std::uint32_t number);

// Years 0 .. years − 1, on two threads, each handed to `with` together with its number.
void each_year(std::uint32_t years, const std::function<void(std::uint32_t)>& with);

// A fall, in sd of the series' own weekly residual or in percentage points of a year group.
struct Fall {
    const char* name;
    double size;
    bool in_sd;
};

// Weeks from a fall to its alarm, the weeks left of the year if there is none; in six academies' groups a year, from a week drawn
// between the fourth and the twenty-sixth on.
struct Noticed {
    std::vector<double> delay;
    std::vector<bool> found;
};
struct FallsNoticed {
    Noticed ours;
    std::vector<Noticed> peers; // one a pair
};
FallsNoticed falls_noticed(const AlarmCase&, const AlarmYear&, const Fall&, std::span<const Xmr> peers,
                           std::uint32_t number);

} // namespace proof
