#pragma once
// A school's file on its way in, of whatever kind: which column holds what, what would come of it, and what a person has to say.
#include "basics/refusal.h"
#include "web/choices_page.h"
#include "web/field_page.h"

namespace pupils {

struct FileImportPage {
    std::string action;           // where the form goes, and the page is
    std::string take;             // "Take the results"
    std::string back, back_words; // where one goes once it was taken
    std::string form_token{};
    web::ErrorSummary errors{};
    std::vector<std::string> sentences{}; // what would be taken, or was
    bool done{};                          // it was taken: no form is shown
    std::vector<web::Field> fields{};     // which system it is from, and the like
    web::FileField file;
    struct Column {
        std::size_t at;
        std::string header;
        web::Choice choice;
    };
    std::vector<Column> columns{};
    struct Refused {
        std::string caption;
        std::vector<basics::Refusal> rows;
    };
    std::vector<Refused> refused{};
    struct Word {
        std::size_t at;
        std::string word;
        web::Choice choice;
    };
    std::vector<Word> words{};            // of the file, that nobody knew: each to be told the meaning of
    std::vector<web::ChoiceGroup> asks{}; // rows to confirm
};
void write(web::Html&, const FileImportPage&);

web::Field source_field(std::string value);
web::Field as_of_field(std::string value);
void add_column(FileImportPage&, std::size_t at, const std::string& header, std::vector<web::Option>, std::string value,
                std::string hint = {});
void add_word(FileImportPage&, const std::string& word, std::vector<web::Option>, std::string value);
// What came of the file, in the first line of what is said on a screen, and the rows that were refused.
void add_report(FileImportPage&, std::string_view said, std::span<const basics::Refusal>);
// The first two hundred.
void add_refused(FileImportPage&, std::string caption, std::span<const basics::Refusal>); // nothing of none

} // namespace pupils
