#pragma once
// Pupils in schools, drawn from truths that are known: for the studies of multilevel models.
#include "statistics/model_rows.h"
#include "testing/proof/study.h"

namespace proof {

struct Schools {
    std::uint32_t number;
    double slope_sd = 0;      // how the slope of prior attainment differs from school to school
    std::uint32_t trusts = 0; // the schools are of so many, as evenly as can be; 0: of none
    double school_sd = 0.387, trust_sd = 0.3, pupil_sd = 0.922; // with 0.387 and 0.922 15% lies between schools
};

struct Truth {
    std::vector<double> fixed;                // intercept, prior, selective
    std::vector<double> school, slope, trust; // by level
};

struct DrawnSchools {
    statistics::ModelRows rows; // columns prior, selective, score; groups school and, where there are any, trust
    Truth truth;
};

// score = 0.5 + 0.6·prior + 0.2·selective + trust + school + slope·prior + pupil, all of them normal. A school has 10 to 59
// pupils and an intake of its own; every third is selective.
DrawnSchools drawn_schools(Draw&, const Schools&);

} // namespace proof
