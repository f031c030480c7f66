#pragma once
// A figure in a cell of a table: how it stands beside its yardstick, itself, its interval, its year, or why there is none.
#include "home/figure_link_page.h"
#include "home/trust_standing.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace home {

struct FigureCell {
    web::Tag standing{}; // no words: nothing to compare with
    std::string figure{};
    std::string interval{};
    std::string measure{}; // where it is not the one that the column is headed by
    std::string when{};    // "2024/25", or "latest held: 2018/19"
    std::string whose{};   // a predecessor's is labelled
    std::string reason{};  // in place of a figure
    FigureLink about{};
};
void write(web::Html&, const FigureCell&);

// `usual` is the measure that the column's heading names; `school` is the name of whose page it stands on.
FigureCell figure_cell(const Placed&, std::string_view usual, std::string_view school, basics::Date today);

} // namespace home
