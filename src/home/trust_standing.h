#pragma once
// Where each academy of a trust stands: its headline result and its absence beside a yardstick, by interval.
#include "home/trust_view.h"
#include "measures/distribution.h"
#include "statistics/comparison.h"

namespace home {

// What of a trust is asked for: with what its academies are compared, and whether context and years are shown too.
enum class Compare { england, authority };
enum class Columns { five, more };
struct Wanted {
    Columns columns{Columns::five};
    Compare compare{Compare::england};
};

// A school that came after, or out of, one of them: a dated list of members may not know it yet.
struct LaterSchool {
    basics::Urn of;
    basics::Urn urn;
    std::string name;
    std::string kind; // "Successor - Split School"
    std::optional<basics::Date> on{};
};

// Readings point into the view's figures and the yardsticks, so it is never copied.
struct TrustStanding {
    TrustView view;
    Compare compare{Compare::england};
    measures::Figures yardsticks{};
    std::vector<measures::Reading> yardstick_readings{};
    std::vector<measures::Average> averages{}; // only where no national figure is held
    std::vector<LaterSchool> later{};          // since the list of members
    explicit TrustStanding(TrustView seen) : view{std::move(seen)} {}
};

// One figure of a school beside its yardstick. No reading: nothing is held. How it stands is judged with all the others of a page.
struct Placed {
    const measures::Reading* reading{};
    std::optional<double> reference{};
    std::string beside{}; // "England", "Rotherham", "the average of 530 schools held"
    statistics::Standing standing{statistics::Standing::cannot_tell};
};

// The result by which the academy is headed: the newest year decides between Progress 8 and Attainment 8; none of a
// nursery.
const measures::Reading* headline_of(const AcademyView&);
const measures::Reading* absence_of(const AcademyView&);
Placed placed(const TrustStanding&, const AcademyView&, const measures::Reading*);
// The whole years of one measure for a school, oldest first.
std::vector<const measures::Reading*> years_of(const AcademyView&, std::string_view measure);

// Published too long ago to be a headline: more than two years behind the school year of `today`.
bool is_old(const measures::Reading&, basics::Date today);

// The graded inspection that stands: the school's own, else the nearest predecessor's; and what raised concerns since.
std::optional<inspections::Latest> standing_inspection(const AcademyView&);

} // namespace home
