#pragma once
// Schools with their 95% intervals, in the order given, beside England.
#include "charts/scale.h"
#include "charts/svg.h"

#include <optional>
#include <string>
#include <vector>

namespace charts {

enum class BesideEngland { about_the_same, above, below }; // as whoever draws it judges

struct RankedSchool {
    std::string name;
    std::optional<double> value{};
    std::optional<Range> interval{};
    std::optional<double>
        best{}; // estimate: the figure drawn towards all schools by as much as chance may have moved it
    BesideEngland beside{BesideEngland::about_the_same};
    std::optional<double> n{};
    std::string reason{}; // why there is no value
    bool same_as_above{}; // cannot be told apart from the school above
};

struct RankedIntervals {
    Naming naming;
    std::vector<RankedSchool> schools; // in the order in which they stand
    std::optional<double> england{};
    Format format{};
    std::string counted{"pupils"}; // what n counts
};

// A row a school: its name over its interval, its figures at the end. A bracket at the left joins schools that cannot
// be told apart from the one above.
Svg ranked_intervals(const RankedIntervals&);

} // namespace charts
