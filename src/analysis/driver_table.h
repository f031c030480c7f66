#pragma once
// A table of counts by pupil and period, as drivers of a gap take it.
#include "analysis/method.h"
#include "statistics/driver_words.h"

namespace analysis {

struct DriverTable {
    statistics::GapPupils pupils;
    statistics::DriverNames names; // the columns, "" of several numerators; "not recorded" where a cell was empty
    std::size_t left_out;          // rows without a pupil, period, numerator or denominator, or of another period
};

// Rows of one pupil and period are added up; by --within (a weekday) also apart, and several numerators each apart. A pupil's level is that of now, else of then. Without --pupils the same pupils are
// compared where at least half were there both times. Refuses periods of which there are not two, a count that is below 0 or
// more than was possible, two levels of a pupil in one period, and a table in which nobody can be compared.
basics::Result<DriverTable> driver_table(const Question&);

} // namespace analysis
