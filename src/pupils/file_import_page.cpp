#include "pupils/file_import_page.h"

#include <algorithm>
#include <fmt/format.h>

namespace pupils {
namespace {

constexpr std::size_t most_refused = 200;

} // namespace

web::Field source_field(std::string value) {
    return {.name = "source",
            .label = "Which system is it from?",
            .value = std::move(value),
            .hint = "Its name in a word, such as arbor or sims."};
}

web::Field as_of_field(std::string value) {
    return {.name = "as_of",
            .label = "The day of the export",
            .value = std::move(value),
            .hint = "Year, month, day, such as 2026-10-01."};
}

void add_column(FileImportPage& page, std::size_t at, const std::string& header, std::vector<web::Option> options,
                std::string value, std::string hint) {
    if (std::ranges::find(options, value, &web::Option::value) == options.end()) value = options.front().value;
    page.columns.push_back({.at = at,
                            .header = header,
                            .choice = {.name = fmt::format("column-{}", at),
                                       .label = header,
                                       .options = std::move(options),
                                       .value = std::move(value),
                                       .hint = std::move(hint)}});
}

void add_word(FileImportPage& page, const std::string& word, std::vector<web::Option> options, std::string value) {
    const auto at = page.words.size();
    page.words.push_back({.at = at,
                          .word = word,
                          .choice = {.name = fmt::format("word-{}", at),
                                     .label = fmt::format("“{}”", word),
                                     .options = std::move(options),
                                     .value = std::move(value)}});
}

void add_report(FileImportPage& page, std::string_view said, std::span<const basics::Refusal> refused) {
    page.sentences.emplace_back(said.substr(0, said.find('\n')));
    add_refused(page, "Rows refused", refused);
}

void add_refused(FileImportPage& page, std::string caption, std::span<const basics::Refusal> all) {
    if (all.empty()) return;
    const auto first = all.first(std::min(all.size(), most_refused));
    page.refused.push_back({.caption = std::move(caption), .rows = {first.begin(), first.end()}});
    if (all.size() > most_refused)
        page.sentences.push_back(fmt::format("Of {} refusals the first {} are shown.", all.size(), most_refused));
}

} // namespace pupils
