#pragma once
// The schools like an academy: which they are, by what, and what they reach.
#include "alike/alike_store.h"
#include "measures/reading.h"
#include "schools/school.h"
#include "sources/table_out.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace home {

enum class AlikeOrder { likeness, result };

// Readings point into the figures, so it is never copied.
struct AlikeView {
    schools::School school;
    measures::Catalogue catalogue;
    std::optional<alike::Alike> found{};
    std::vector<alike::Compared> compared{};
    std::vector<alike::MatchedSchool> matches{};
    std::optional<std::string> headline{}; // the measure by which they are set beside one another
    measures::Figures figures{};
    std::vector<measures::Reading> readings{};
    AlikeView(schools::School told, measures::Catalogue known) : school{std::move(told)}, catalogue{std::move(known)} {}
    AlikeView(const AlikeView&) = delete;
    AlikeView& operator=(const AlikeView&) = delete;
    AlikeView(AlikeView&&) = default;
    AlikeView& operator=(AlikeView&&) = default;
    ~AlikeView() = default;
};

struct AlikeRow {
    basics::Urn urn;
    std::string name, where, trust{};
    std::string typical{};            // how far off, typically, in sd
    std::vector<std::string> cells{}; // the school's own values; of a match its differences
    std::string result{};
    bool self{};
};
struct AlikePage {
    basics::Urn urn;
    std::vector<std::string> sentences{};
    std::vector<std::string> characteristics{}; // headings
    std::string result{};                       // "Progress 8, 2018/19"; empty where none is set beside
    web::SortHeading by_likeness, by_result;
    std::vector<AlikeRow> rows{}; // the school itself first
    std::string csv{}, xlsx{};
};
void write(web::Html&, const AlikePage&);

AlikePage alike_page(const AlikeView&, AlikeOrder);
sources::TableOut alike_table(const AlikeView&, basics::Date today);

} // namespace home
