#pragma once
// One measure: what it is, and where a trust's academies stand in England.
#include "home/figure_link_page.h"
#include "home/measure_spread.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace home {

struct Step {
    std::string words, address;
    std::string why{};
    bool here{};
};
struct SpreadPageRow {
    basics::Urn urn;
    std::string name, figure, interval, reason, pupils, authority, standing, place, note, best{}, funnel{}, alike{},
        beside_alike{};
    FigureLink about{};
};
struct SpreadPageTable {
    std::string id, heading, caption, sentence, england;
    web::SafeHtml strip{}, intervals{}, funnel{};
    std::string whole{}; // how the schools as a whole differ beyond chance
    std::vector<SpreadPageRow> rows{};
    web::SortHeading by_name, by_value;
};
void write(web::Html&, const SpreadPageTable&);

// A plain table of figures: groups of pupils beside one another, or years.
struct WideTable {
    std::string id, caption;
    std::vector<std::string> columns{};
    struct Cell {
        std::string words;
        FigureLink about{};
    };
    struct Row {
        std::string name, address{};
        std::vector<Cell> cells{};
    };
    std::vector<Row> rows{};
};
void write(web::Html&, const WideTable&);

struct MeasurePage {
    std::string code;
    std::vector<std::string> sentences{};
    std::string definition, source, unit, sure;
    std::vector<std::string> files{};   // of the figures shown, each with its date
    std::vector<Step> years{};          // that are held
    std::vector<std::string> without{}; // "2019/20 and 2020/21: why"
    struct GroupChoice {
        std::string code, name;
        bool chosen{};
    };
    std::vector<GroupChoice> groups{};
    std::string year{}, trust{}; // for the form
    std::string csv{}, xlsx{};
    std::vector<SpreadPageTable> tables{};
    std::vector<WideTable> by_group{}, by_year{};
};
void write(web::Html&, const MeasurePage&);

MeasurePage measure_page(const MeasureSpread&, SpreadOrder, std::optional<basics::GroupUid> own, basics::Date today);

// "/measures/progress8?year=2018/19&group=boys&trust=5329&sort=value": what is as usual is left out.
std::string measure_address(const MeasureSpread&, std::string_view path_end, SpreadOrder,
                            std::optional<basics::GroupUid> own);

// One phase's table, and what it says in a sentence, in spread_table_page.cpp.
SpreadPageTable spread_page_table(const MeasureSpread&, const SpreadTable&, SpreadOrder,
                                  std::optional<basics::GroupUid> own);
std::string table_sentence(const SpreadTable&);
// The tables by group and by year, in measure_tables_page.cpp.
std::vector<WideTable> group_tables(const MeasureSpread&);
std::vector<WideTable> year_tables(const MeasureSpread&);
// The charts, in measure_charts_page.cpp.
web::SafeHtml strip_of(const MeasureSpread&, const SpreadTable&);
web::SafeHtml intervals_of(const MeasureSpread&, const SpreadTable&, SpreadOrder);
web::SafeHtml funnel_of(const MeasureSpread&, const SpreadTable&);
// "12.3% (9 to 15)", "as URN 106955" …
std::string cell_words(const measures::Reading*);

} // namespace home
