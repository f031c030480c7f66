#include "conduct/conduct_import_page.h"

#include <fmt/format.h>

namespace conduct {

pupils::FileImportPage conduct_import_page(basics::Urn urn, std::string source, std::string as_of) {
    const auto back = fmt::format("/schools/{}/behaviour", urn.text());
    return {.action = back + "/import",
            .take = "Take the file",
            .back = back,
            .back_words = "Behaviour at the school",
            .fields = {pupils::source_field(std::move(source)), pupils::as_of_field(std::move(as_of))},
            .file = {.name = "file",
                     .label = "The export of incidents, or of suspensions",
                     .accept = ".csv,.xlsx",
                     .hint = "CSV or XLSX: a row an incident with its day, type and outcome, or a row a suspension or "
                             "permanent exclusion with its first day, sessions and reason. No account of what happened "
                             "is read. Nothing of it is kept until you take it, so choose it again each time."}};
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

void add_word(pupils::FileImportPage& page, const std::string& word, const Named& types, const Named& outcomes,
              std::string value) {
    std::vector<web::Option> options{{.value = "", .words = "nobody has said yet"}};
    for (const auto& [code, words] : types) options.push_back({"type:" + code, "the type: " + words});
    for (const auto& [code, words] : outcomes) options.push_back({"outcome:" + code, "the outcome: " + words});
    pupils::add_word(page, word, std::move(options), std::move(value));
}

} // namespace conduct
