#include "voice/survey_import_page.h"

#include <fmt/format.h>

namespace voice {

pupils::FileImportPage survey_import_page(const std::string& back, std::string source, std::string as_of,
                                          std::string asked) {
    auto day = pupils::as_of_field(std::move(as_of));
    day.label = "The day on which the survey closed, for rows that name none and for a form’s own file";
    web::Field of{.name = "asked",
                  .label = "How many were asked, for a form’s own file (optional)",
                  .value = std::move(asked),
                  .mode = "numeric"};
    return {.action = back + "/import",
            .take = "Take the survey",
            .back = back,
            .back_words = "What pupils, parents and staff say",
            .fields = {pupils::source_field(std::move(source)), std::move(day), std::move(of)},
            .file = {.name = "file",
                     .label = "The survey",
                     .accept = ".csv,.xlsx",
                     .hint =
                         "CSV or XLSX: a row a question, with how many were asked, and how many strongly agree, "
                         "agree, disagree and so on; a row for each year group too, if you have it. The template "
                         "shows it. Or a form’s own file, a row a person: it is counted as it is read, and no row is "
                         "kept. No comment is read. Nothing is kept until you take it, so choose the file "
                         "again each time."}};
}

void add_columns(pupils::FileImportPage& page, const std::vector<Column>& columns) {
    std::vector<web::Option> options{{.value = "none", .words = "not wanted"}};
    for (std::size_t at = 0; at < field_count; ++at) {
        const auto field = static_cast<Field>(at);
        options.push_back({.value = std::string{name(field)}, .words = std::string{words(field)}});
    }
    for (std::size_t at = 0; at < columns.size(); ++at)
        pupils::add_column(page, at, columns[at].header, options,
                           columns[at].field ? std::string{name(*columns[at].field)} : "none");
}

void add_word(pupils::FileImportPage& page, const std::string& word, const Questions& questions, std::string value) {
    std::vector<web::Option> options{{.value = "", .words = "none of them: leave the row out"}};
    for (const auto& each : questions)
        options.push_back({each.code, fmt::format("{}: {}", words(each.who), each.words)});
    pupils::add_word(page, word, std::move(options), std::move(value));
}

} // namespace voice
