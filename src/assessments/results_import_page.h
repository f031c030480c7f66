#pragma once
// A school's file of results on its way in: which column holds what, and what would come of it.
#include "assessments/batch.h"
#include "assessments/columns.h"
#include "web/choices_page.h"
#include "web/field_page.h"

namespace assessments {

struct ResultsImportPage {
    basics::Urn urn;
    KeyPointNumber point;
    std::string form_token;
    web::ErrorSummary errors{};
    std::vector<std::string> sentences{}; // what would be taken, or was
    bool done{};                          // it was taken: no form is shown
    web::Field source;
    web::FileField file;
    struct ColumnChoice {
        std::size_t at;
        std::string header;
        web::Choice choice;
    };
    std::vector<ColumnChoice> columns{};
    std::vector<Refusal> refused{};
};
void write(web::Html&, const ResultsImportPage&);

ResultsImportPage results_import_page(basics::Urn, KeyPointNumber, std::string form_token, std::string source);
// A choice for each column: what it holds, among the subjects that the key point asks.
void add_columns(ResultsImportPage&, const std::vector<Column>&, const Asked&);
void add_report(ResultsImportPage&, const Report&);

// "result:maths" of such a choice, and back. "" is a column that is not wanted.
std::string choice_of(const std::optional<Meaning>&);
std::optional<Meaning> chosen(std::string_view);

} // namespace assessments
