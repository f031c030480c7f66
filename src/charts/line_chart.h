#pragma once
// A measure over the years: a school beside its local authority and England.
#include "charts/scale.h"
#include "charts/svg.h"

#include <optional>
#include <string>
#include <vector>

namespace charts {

struct YearValue {
    std::optional<double> value{};
    std::optional<Range> interval{};
    std::string reason{}; // why there is none: "suppressed: too few pupils to publish"
    bool predecessor{};   // it is the predecessor's: drawn hollow
};

enum class LineRole { school, local_authority, england, other };

struct Line {
    std::string name;
    LineRole role;
    std::vector<YearValue> values; // one for each year
};

// Years in which England had no such measure: no line crosses them.
struct GapYear {
    std::size_t year; // its place in `years`
    std::string reason;
};

struct LineChart {
    Naming naming;
    std::vector<std::string> years; // "2018/19", in order
    std::vector<Line> lines;
    std::vector<GapYear> gaps{};
    Format format{};
    std::string axis{};              // what is measured: "Pupils at the expected standard"
    std::string predecessor_note{};  // what the hollow marks are: "under its predecessor, URN 106955"
    std::optional<Range> at_least{}; // the axis holds at least this
};

// Lines end with their names; whiskers are 95% intervals; a gap is a shaded band whose reason stands below by its
// letter.
Svg line_chart(const LineChart&);

} // namespace charts
