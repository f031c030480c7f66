#include "attendance/mark_import_page.h"

#include <fmt/format.h>

namespace attendance {

pupils::FileImportPage mark_import_page(basics::Urn urn, std::string source, std::string as_of) {
    const auto back = fmt::format("/schools/{}/attendance", urn.text());
    return {.action = back + "/import",
            .take = "Take the marks",
            .back = back,
            .back_words = "Attendance of the school",
            .fields = {pupils::source_field(std::move(source)), pupils::as_of_field(std::move(as_of))},
            .file = {.name = "file",
                     .label = "The export of marks",
                     .accept = ".csv,.xlsx",
                     .hint = "CSV or XLSX: a row a mark with its day, session and code, or a row a pupil and week with "
                             "its ten marks. Nothing of it is kept until you take it, so choose it again each time."}};
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

} // namespace attendance
