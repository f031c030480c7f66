#pragma once
// Where each academy stands among all schools of England.
#include "charts/svg.h"

#include <optional>
#include <string>
#include <vector>

namespace charts {

struct StripSchool {
    std::string name;
    double value;
};

struct DotStrip {
    Naming naming;
    std::vector<double> quantiles;    // of all schools, rising, at even shares (statistics::quantiles)
    std::vector<StripSchool> schools; // in any order
    Format format{};
    std::string everyone{"Schools in England"};
};

// The shape of the national distribution with its middle half shaded, its median marked, and below it a row for each
// academy, highest first, its dot under its place. The axis runs from the lowest to the highest hundredth, wider where
// an academy lies outside.
Svg dot_strip(const DotStrip&);

} // namespace charts
