#pragma once
// The page of a trust: three sentences, then a table for each phase.
#include "home/figure_cell_page.h"
#include "home/trust_order.h"
#include "home/trust_sentences.h"
#include "permissions/permissions.h"

namespace home {

// How the reader wants the page, and whose programmes they may see (of another trust none).
struct TrustChoices {
    Wanted wanted{};
    SortBy sort{SortBy::name};
    permissions::Scope programmes{};
    DecidedProgrammes decided{};
};
// "/trusts/5329?columns=more&compare=la&sort=result": what is as usual is left out.
std::string trust_address(basics::GroupUid, const TrustChoices&);

struct InspectionCell {
    std::string words{}; // Ofsted's own
    std::string when{};  // "report card, 4 March 2026"
    std::string whose{};
    std::string since{}; // an ungraded one that raised concerns
};
struct ProgrammeCell {
    std::string words;
    std::string reason;
    std::string watch{};
    std::string decided{};
};
struct ContextCells {
    FigureCell roll, disadvantaged, sen_support, ehc_plan;
    std::vector<std::string> years{}; // "2017/18: 64%"
    web::SafeHtml trend{};
};
struct TrustPageRow {
    basics::Urn urn;
    std::string name;
    std::string later{}; // what came of it since the list of members
    std::string note{};
    InspectionCell inspection{};
    FigureCell result{};
    FigureCell absence{};
    ProgrammeCell programme{};
    ContextCells context{};
};
struct TrustPageTable {
    std::string id;
    std::string heading;
    std::string caption;
    std::vector<TrustPageRow> rows;
    web::SortHeading by_name, by_result, by_absence;
    bool more{}, programmes{};
};
void write(web::Html&, const TrustPageTable&);
struct Choice {
    std::string words, address;
    bool chosen{};
};
struct Meaning {
    std::string name, definition, source;
};
struct TrustPage {
    basics::GroupUid uid;
    std::string changed, missing, decision; // three sentences
    std::string membership{};
    bool more{}, programmes{};
    std::string order{}; // how an order by figures is to be read
    std::string more_address{}, more_words{}, sort{};
    std::vector<Choice> compare{};
    std::vector<TrustPageTable> tables{};
    std::vector<Meaning> meanings{};
};
void write(web::Html&, const TrustPage&);

TrustPage trust_page(const TrustStanding&, const TrustChoices&, basics::Date today);

// One academy's row: what the page and the files say in the same words.
TrustPageRow page_row(const TrustStanding&, const AcademyRow&, const TrustChoices&, basics::Date today);
InspectionCell inspection_cell(const AcademyView&);

} // namespace home
