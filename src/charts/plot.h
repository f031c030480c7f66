#pragma once
// Points with intervals and curves over two axes: funnels, control charts, estimates in order.
#include "charts/scale.h"
#include "charts/svg.h"

#include <optional>
#include <string>
#include <vector>

namespace charts {

struct PlotCurve {
    std::vector<double> x, y; // of one length; a gap where one is NaN
    std::string words{};      // stands in the key
    Stroke stroke{};
};

struct PlotPoint {
    double x, y;
    std::optional<Range> interval{}; // of y
    bool stands_out{};               // filled and dark
    std::string name{};              // written beside a point that stands out, and read out for all
};

struct Plot {
    Naming naming;
    std::string across{}, up{}; // what the axes measure
    std::vector<PlotCurve> curves{};
    std::vector<PlotPoint> points{};
    std::vector<std::string> places{}; // words for x = 0, 1, 2 … instead of numbers
};

// What is not finite is left out. Names that would meet another's place are moved apart.
Svg plot(const Plot&);

} // namespace charts
