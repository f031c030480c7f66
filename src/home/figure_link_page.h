#pragma once
// The small "i" beside a figure: it opens the figure's own page, with its definition, source, date, coverage and interval.
#include "measures/reading.h"
#include "web/html.h"

namespace home {

struct FigureLink {
    std::string address{}; // "/schools/140646/figures/progress8?year=2018/19"; empty: nothing is written
    std::string about{};   // "Progress 8, Invented Oakfield Academy, 2018/19"
};
void write(web::Html&, const FigureLink&);

// To the figure as it stands on the page of the school of this name; nothing where no figure is held, or of part of a year.
FigureLink figure_link(const measures::Reading*, std::string_view school);

} // namespace home
