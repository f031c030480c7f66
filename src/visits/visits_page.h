#pragma once
// Visits to schools: what is ahead, what waits for a note, what was seen.
#include "visits/visit.h"
#include "web/field_page.h"
#include "web/html.h"
#include "web/long_field_page.h"
#include "web/parts_page.h"

namespace visits {

struct VisitsTable {
    std::string_view caption;
    struct Row {
        std::string address, on, what, school, visitor, stands;
    };
    std::vector<Row> rows{};
};
void write(web::Html&, const VisitsTable&);

struct VisitsPage {
    std::vector<std::string> sentences{};
    std::vector<VisitsTable> tables{}; // what waits for a note first; none is empty
    std::optional<web::EmptyState> empty{};
    std::string add{}; // where a visit to this school is planned, for those who may
};
void write(web::Html&, const VisitsPage&);
VisitsPage visits_page(std::span<const Visit>, std::string add, basics::Date today);

struct VisitMove {
    std::string verb, words;
    std::vector<web::LongField> fields{};
    std::vector<web::Choice> choices{};
};
struct VisitPage {
    std::string address, form_token{}, version;
    std::vector<std::string> sentences{};
    web::SummaryList facts{.rows = {}};
    struct Part {
        std::string heading, text;
    };
    std::vector<Part> note{};
    web::ErrorSummary errors{};
    std::vector<VisitMove> moves{};
};
void write(web::Html&, const VisitPage&);

using VisitMoves = std::vector<const basics::Move<State, permissions::Verb>*>;
// A move that was refused, with the sentences beside its fields.
struct RefusedVisit {
    std::string verb{};
    std::vector<Wrong> wrong{};
};
// `said` gives back what was typed in the move that was refused.
VisitPage visit_page(const Visit&, const VisitMoves&, const Said& said, const RefusedVisit&, basics::Date today);

struct VisitForm {
    std::string action, form_token{};
    web::ErrorSummary errors{};
    web::Choice kind{.name = "kind", .label = "What kind of visit", .options = {}};
    web::Field on{.name = "on", .label = "On which day"}, purpose{.name = "purpose", .label = "What it is for"};
};
void write(web::Html&, const VisitForm&);
VisitForm visit_form(basics::Urn, const VisitWords&, std::span<const Wrong>);

} // namespace visits
