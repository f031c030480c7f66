#pragma once
// The schools like an academy: which they are, by what, and what they reach.
#include "home/alike_view.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace home {

enum class AlikeOrder { likeness, result };

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

} // namespace home
