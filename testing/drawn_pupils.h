#pragma once
// An invented school's pupils and their attendance then and now, with a change that is known.
#include "statistics/gap_pupils.h"
#include "testing/draw.h"

namespace testing {

struct DrawnPupils {
    statistics::GapPupils pupils;
    std::vector<double> rate; // each pupil's own, before anything changed
};

// Year group (five or seven), sex, disadvantaged, SEN (none, support, EHC plan), EAL and prior attainment band, going together as they do:
// disadvantaged pupils and boys have SEN oftener, those with SEN are lower in prior attainment. A pupil's own rate is
// logit-normal around what these make of it, 83% to 94% by group; a period's is beta around the pupil's own, 60 sessions binomial,
// fewer for one in twenty, so that the change of six weeks has the standard deviation `sd` between pupils if nothing happens.
struct SchoolChoices {
    std::size_t pupils = 1000;
    double sd = 0.08;
    statistics::GapOf kind = statistics::GapOf::same_pupils; // different: then are as many others
};

// What happens between then and now: all of `part` move by this many points on average, everybody else by `others`; each by one change
// of the log odds for all of them.
struct Happens {
    std::vector<bool> part; // a pupil each
    double points, others;
};

// Each pupil's rate once it happened, and the precision of the beta of a period at which the change has the spread asked.
struct Afterwards {
    std::vector<double> rate;
    double precision;
};
Afterwards afterwards(const DrawnPupils&, const SchoolChoices&, const Happens&);
constexpr int sessions_possible = 60;

DrawnPupils drawn_pupils(Draw&, const SchoolChoices&);                  // who they are; nobody has attended yet
void attend(Draw&, const SchoolChoices&, DrawnPupils&, const Happens&); // then and now

} // namespace testing
