#pragma once
// The absences of an invented school's pupils by weekday and by code.
#include "testing/drawn_pupils.h"

namespace testing {

// What moves apart from the rest within pupils, in log odds of being away: a weekday's, and how many times as likely a code is.
struct KindsHappen {
    double fridays = 0, unauthorised = 1;
};

// As attend(), but counts are absences, and lie within pupils by weekday (twelve sessions each, Mondays and Fridays worse, each pupil with
// weekdays of his own in each period) and by code (illness, holiday, unauthorised, other; disadvantaged pupils are oftener away without leave,
// and absences of one pupil are much of one code).
void be_away(Draw&, const SchoolChoices&, DrawnPupils&, const Happens&, const KindsHappen& = {});

} // namespace testing
