#pragma once
// A school's day so far: who is in, by year group and group of pupils, against the day that was to be expected.
#include "attendance/pupil_groups.h"

namespace attendance {

// Of a group of pupils, in one session. Marked: whatever the register says of them.
struct InSession {
    std::int64_t on_roll{}, marked{}, attended{}, absent{};
    std::int64_t possible() const { return attended + absent; }
    bool operator==(const InSession&) const = default;
};
// What the same weekday and session were like, of the same pupils: the mean and the range of the share attended.
struct Usual {
    std::int64_t days;
    double mean, lowest, highest;
    std::int64_t attended, absent; // on these days together
    bool few_on_a_day;             // one of them had one to five absent, or attending: its share would say how many
};
constexpr std::int64_t most_days_looked_back = 6, fewest_days = 3;

struct TodayPart {
    std::string name;
    InSession now{};
    std::optional<Usual> usual{}; // none: too early, under three comparable days
    bool hidden{};                // of under six pupils, or the part by which such a one could be worked out
    bool share_hidden{};          // the same of those who are marked
    bool absent_few{};            // one to five absent, or one to five attending: the share would say how many
    bool absent_hidden{};         // or another's number would follow
    bool
        usual_hidden{}; // one to five were absent, or attended, on the days of `usual` together, in this part or one beside it
    bool shows_share() const { return !hidden && !share_hidden && !absent_few && !absent_hidden && now.possible() > 0; }
};
struct TodayDimension {
    std::string name;
    std::vector<TodayPart> parts{};
};
struct TodaySession {
    Half half;
    TodayPart all;
    std::vector<TodayDimension> dimensions{};
    std::vector<std::string> waiting{}; // year groups of which under half are marked
};

// The sessions of the day in which somebody is marked. `pupils`: those on roll today who count. The day expected: of the last six
// weeks of the same academic year in which, on the same weekday and session, at least half of these pupils had a possible session.
std::vector<TodaySession> sessions_of_day(const Register&, std::span<const Pupil> pupils, basics::Date today);

// Hides what could tell of single pupils, as the page of the year does.
void hide_small(TodaySession&, std::int64_t smallest);

} // namespace attendance
