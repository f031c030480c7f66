#include "assessments/results_import_page.h"

#include <fmt/format.h>
#include <set>

namespace assessments {
namespace {

std::vector<web::Option> options_of(const Asked& asked) {
    std::vector<web::Option> options{
        {"", "nothing that is wanted"}, {"upn", "UPN"},           {"source_id", "the school system's number"},
        {"subject", "the subject"},     {"result", "the result"}, {"prediction", "the teacher's prediction"}};
    std::set<std::string> subjects;
    for (const auto& ask : asked.asks) subjects.insert(ask.subject);
    for (const auto& code : subjects) {
        options.push_back({"result:" + code, "result in " + asked.subjects.at(code)});
        options.push_back({"prediction:" + code, "prediction in " + asked.subjects.at(code)});
    }
    return options;
}

} // namespace

std::string choice_of(const std::optional<Meaning>& meaning) {
    if (!meaning) return {};
    return std::string{name(meaning->field)} + (meaning->subject.empty() ? "" : ":" + meaning->subject);
}

std::optional<Meaning> chosen(std::string_view text) {
    const auto colon = text.find(':');
    const auto field = field_named(text.substr(0, colon));
    if (!field) return std::nullopt;
    return Meaning{*field, colon == std::string_view::npos ? std::string{} : std::string{text.substr(colon + 1)}};
}

pupils::FileImportPage results_import_page(basics::Urn urn, KeyPointNumber point, std::string source) {
    const auto back = fmt::format("/schools/{}/key-points/{}", urn.text(), point.text());
    return {.action = back + "/import",
            .take = "Take the results",
            .back = back,
            .back_words = "The school at this key point",
            .fields = {pupils::source_field(std::move(source))},
            .file = {.name = "file",
                     .label = "The export of results",
                     .accept = ".csv,.xlsx",
                     .hint = "CSV or XLSX: a row a pupil and subject, or a row a pupil with a column for each subject. "
                             "Nothing of it is kept until you take it, so choose it again each time."}};
}

void add_columns(pupils::FileImportPage& page, const std::vector<Column>& columns, const Asked& asked) {
    const auto options = options_of(asked);
    for (std::size_t at = 0; at < columns.size(); ++at)
        pupils::add_column(page, at, columns[at].header, options, choice_of(columns[at].meaning));
}

} // namespace assessments
