#pragma once
// A figure as it is held: of what, when, whose, from which file, and how sure.
#include "basics/figure.h"
#include "basics/id.h"
#include "measures/catalogue.h"
#include "statistics/comparison.h"

namespace measures {

// The code of England as a place.
constexpr std::string_view england = "E92000001";

struct Held {
    std::int64_t measure;
    std::int64_t group;
    basics::Period period;
    basics::Figure figure;
    std::string level{}; // school, trust, authority, region, country
    std::string place{}; // its code there
    std::string school_type{};
    std::optional<basics::Urn> of{};    // the school on whose page it stands
    std::optional<basics::Urn> whose{}; // the school whose figure it is: a predecessor's is labelled
    std::int64_t steps{};               // 0: its own, 1: its predecessor's …
    std::int64_t import{};
    std::string source{}; // the kind of file
    std::string file{};   // its own name, in the figures of a measure's spread
    basics::Date as_of;   // the file's date
};

// A whole year and a group of pupils for which some school's figure of a measure is held.
struct HeldSet {
    basics::Period period;
    std::int64_t group;
};
// The first and the last whole year of a measure that is held.
struct HeldYears {
    std::int64_t measure;
    basics::AcademicYear first, last;
};

// The number, in the measure's own scale; none where there is only a reason.
std::optional<double> value_of(const Measure&, const basics::Figure&);

// What a measure without a published interval or spread is made of, as far as chance goes.
enum class Uncertainty { share_of_pupils, rate_of_events, share_of_sessions, none };
Uncertainty uncertainty_of(const Measure&);

// What else helps to say how sure a school's figure is.
struct Backing {
    std::optional<double> pupils{};     // on roll that year
    std::optional<double> persistent{}; // percent of pupils who miss a tenth, for absence
};

// The 95% interval of a school's figure: as published; else the national spread over √n; else Wilson's for a share of n
// pupils and Garwood's for events per 100 pupils; for absence the method of docs/methods/absence-interval.md. None where nothing says how many pupils it rests on.
std::optional<statistics::Interval> interval_of(const Measure&, const basics::Figure&, const std::optional<Spread>&,
                                                const Backing& = {});

// "12.3%", "−0.34", "1,204"; a reason in words where there is no number.
std::string shown(const Measure&, const basics::Figure&);
std::string shown(const Measure&, double value);
// The nearest value that a measure can take: a share lies between 0% and 100%, a count, a ratio or a sum of money not below nothing; points,
// scores and grades have no bound that is known here.
double nearest_possible(const Measure&, double value);

// Of several figures for one key the first stands: own before a predecessor's, then final before provisional, newest file,
// newest import. The rows must come ordered so. A figure that does not say how many pupils it rests on (the re-saved final
// files) takes their number from the next edition of the same figure that does.
std::vector<Held> best(std::vector<Held>);
// The same number lent where every edition is kept: in the same order, of one place each.
void lend_pupils(std::vector<Held>&);

} // namespace measures
