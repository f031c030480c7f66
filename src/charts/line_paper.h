#pragma once
// The paper of a line chart while it is drawn: its axes, its years, the bands of its gap years. Only line_chart.cpp
// uses it.
#include "charts/line_chart.h"

#include <string>
#include <vector>

namespace charts {

// The chart while it is drawn.
struct LinePaper {
    const LineChart& chart;
    Drawing drawing{};
    Scale y;
    double left, right, top, bottom;
    std::vector<std::string> notes{}; // what the letters below mean; the first is a

    double x(std::size_t year) const;
    double half_step() const;
    bool gap(std::size_t year) const;
    bool whole_years() const;                      // "2018/19" fits on one line
    std::string letter(const std::string& reason); // of its note, which it adds
};

LinePaper line_paper(const LineChart&);
void draw_gaps(LinePaper&);
void draw_axis(LinePaper&);
void draw_years(LinePaper&);

} // namespace charts
