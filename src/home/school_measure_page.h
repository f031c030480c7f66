#pragma once
// One measure on a school's page: its newest figure in a sentence, the years beside England and the authority, a picture.
#include "home/figure_link_page.h"
#include "home/measure_years.h"
#include "web/html.h"

namespace home {

struct MeasureRow {
    std::string year;
    std::string school;
    std::string interval{};
    std::string best{};     // estimate: "0.21 (0.08 to 0.34)"
    std::string standing{}; // above, about the same, below England
    std::string authority{};
    std::string england{};
    std::string alike{}; // the mean of the schools like it
    std::string note{};  // "as URN 106955", a gap year's reason
    FigureLink about{};
};

struct MeasureSection {
    std::string code, name;
    std::string latest;  // a sentence
    FigureLink about{};  // the newest
    std::string best{};  // estimate of it
    std::string alike{}; // how it stands beside the schools like it
    std::vector<MeasureRow> rows{};
    web::SafeHtml chart{};
    std::string source{};
};
void write(web::Html&, const MeasureSection&);

MeasureSection measure_section(const MeasureYears&, basics::Date today);

} // namespace home
