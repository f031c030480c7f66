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

ResultsImportPage results_import_page(basics::Urn urn, KeyPointNumber point, std::string form_token,
                                      std::string source) {
    return {
        .urn = urn,
        .point = point,
        .form_token = std::move(form_token),
        .source = {.name = "source",
                   .label = "Which system is it from?",
                   .value = std::move(source),
                   .hint = "A word, like arbor or sims: what its columns hold is kept by it"},
        .file = {.name = "file",
                 .label = "The export of results",
                 .accept = ".csv,.xlsx",
                 .hint = "CSV or XLSX: a row a pupil and subject, or a row a pupil with a column for each subject"}};
}

void add_columns(ResultsImportPage& page, const std::vector<Column>& columns, const Asked& asked) {
    const auto options = options_of(asked);
    for (std::size_t at = 0; at < columns.size(); ++at) {
        auto value = choice_of(columns[at].meaning);
        if (std::ranges::find(options, value, &web::Option::value) == options.end()) value.clear();
        page.columns.push_back({.at = at,
                                .header = columns[at].header,
                                .choice = {.name = fmt::format("column-{}", at),
                                           .label = columns[at].header,
                                           .options = options,
                                           .value = std::move(value)}});
    }
}

void add_report(ResultsImportPage& page, const Report& report) {
    const auto text = sentence(report);
    page.sentences.push_back(text.substr(0, text.find('\n')));
    page.refused = report.refused;
}

} // namespace assessments
