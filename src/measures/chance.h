#pragma once
// What chance makes of a school's figure, and what the school probably is in the light of all schools.
#include "measures/catalogue.h"
#include "statistics/funnel.h"
#include "statistics/whole.h"

#include "basics/figure.h"

namespace measures {

// A figure as its kind of chance has it: a share of pupils (as 0..1), a rate of events per pupil, or a mean with its variance.
struct Sampled {
    statistics::Chance chance;
    statistics::Part part;
    double scale; // what brings its value into the measure's own scale: 100 of a share shown in percent
    std::optional<double> pupils{}; // on whom it rests; of a mean it may not be known
};

// None where nothing says on how many pupils the figure rests. A mean's variance comes from the interval (published, or worked
// out as interval_of() has it), else from the national spread over the pupils.
std::optional<Sampled> sampled(const Measure&, const basics::Figure&, const std::optional<Spread>&,
                               const std::optional<statistics::Interval>& = {});

// Schools as a whole, of one measure, year, group of pupils and phase; on the natural scale of Sampled.
struct Between {
    std::int64_t schools; // of which it is known on how many pupils their figure rests
    statistics::Whole whole;
    double target; // the middle line of a funnel, and how far schools differ beyond chance on its scale
    double over_dispersion;
};
// None under thirty schools.
std::optional<Between> between(statistics::Chance, std::span<const statistics::Part>);

// A school in the light of the whole, in the measure's own scale.
struct BestEstimate {
    double value;
    statistics::Interval interval;
    double weight; // of the school's own figure: 0.9 is little drawn in
};
BestEstimate best_estimate(const Sampled&, const Between&);

// The lines of the funnel of all schools, in the measure's own scale: at the school's own size, and for as many pupils, if
// each told as much as one of the school's.
statistics::FunnelLimits funnel_lines(const Sampled&, const Between&);
statistics::FunnelLimits funnel_lines(const Sampled&, const Between&, double pupils);

} // namespace measures
