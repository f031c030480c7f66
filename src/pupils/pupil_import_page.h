#pragma once
// A school's list of pupils on its way in: which column holds what, what would come of it, and what a person has to say.
#include "pupils/batch.h"
#include "pupils/columns.h"
#include "web/choices_page.h"
#include "web/field_page.h"

namespace pupils {

struct PupilImportPage {
    basics::Urn urn;
    std::string form_token;
    web::ErrorSummary errors{};
    std::vector<std::string> sentences{}; // what would be taken, or was
    bool done{};                          // it was taken: no form is shown
    web::Field source, as_of;
    web::FileField file;
    struct ColumnChoice {
        std::size_t at;
        std::string header;
        web::Choice choice;
    };
    std::vector<ColumnChoice> columns{};
    std::vector<Refusal> refused{}, taken_without{};
    std::vector<web::ChoiceGroup> asks{};
};
void write(web::Html&, const PupilImportPage&);

PupilImportPage pupil_import_page(basics::Urn, std::string form_token, std::string source, std::string as_of);
// A choice for each column, with how it was come to.
void add_columns(PupilImportPage&, const std::vector<Column>&);
// What a report says, and a question for each row that asks.
void add_report(PupilImportPage&, const Report&);

} // namespace pupils
