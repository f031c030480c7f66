#pragma once
// The columns about their means in units of their standard deviations, in which nothing is lost to a column's size, and
// the way back.
#include "statistics/matrix.h"
#include "statistics/moments.h"

namespace statistics {

struct Standardised {
    Matrix pooled; // products of (1, columns) of all rows together, in these units
    Matrix turn;   // takes (1, column − origin) to (1, (column − mean)/sd)
    Vector centre; // a mean a column, the outcome last
    Vector scale;  // a standard deviation (over n) a column
    double n;      // rows in all
};

// Refuses a column that does not vary and a column that the others make up, by name.
basics::Result<Standardised> standardised(const Moments&);

// The fixed effects in the columns' own units: B·β + b, where β has the intercept first. B also turns their covariance.
struct WayBack {
    Matrix turn;  // B
    Vector shift; // b
};
WayBack way_back(const Standardised&);

} // namespace statistics
