#include "imports/import_page.h"

#include "basics/text.h"
#include "imports/stored_reports.h"

#include <set>

namespace imports {
namespace {

using basics::counted;
using basics::thousands;

constexpr std::int64_t rows_a_page = 100;
constexpr std::array state_choices{std::pair{"", "Any"}, std::pair{"published", "In force"},
                                   std::pair{"hidden", "Undone"}};

ImportRow row_of(const Import& import) {
    return {.address = fmt::format("/imports/{}", import.id),
            .id = std::to_string(import.id),
            .what = import.kind_name,
            .file = import.file,
            .year = import.year,
            .when = basics::spoken(import.started),
            .person = import.person,
            .rows = thousands(import.rows_taken),
            .figures = thousands(import.figures + import.coded),
            .state = state_tag(import)};
}

std::vector<ImportChoice> kinds_among(const std::vector<Import>& all, std::string_view chosen) {
    std::set<std::pair<std::string, std::string>> kinds;
    for (const auto& each : all) kinds.emplace(each.kind_name, each.kind);
    std::vector<ImportChoice> choices{{.value = "", .words = "Any"}};
    for (const auto& [words, code] : kinds)
        choices.push_back({.value = code, .words = words, .chosen = code == chosen});
    return choices;
}

std::string words_of(const Job& job) {
    const auto when = basics::spoken(job.made);
    if (job.state == JobState::tried) return fmt::format("Files sent on {} wait for somebody to confirm them", when);
    return fmt::format("Files sent on {}: {}", when, job.progress.empty() ? "waiting" : job.progress);
}

std::string page_address(const ListQuestion& asked, std::int64_t page) {
    web::Html address;
    address.put_part(asked.kind);
    return fmt::format("/imports?kind={}&state={}&page={}", std::move(address).take().text, asked.state, page);
}

web::Pagination pages_of(const ListQuestion& asked, std::int64_t rows) {
    const auto pages = std::max<std::int64_t>(1, (rows + rows_a_page - 1) / rows_a_page),
               page = std::clamp<std::int64_t>(asked.page, 1, pages);
    return {.previous = page > 1 ? page_address(asked, page - 1) : "",
            .next = page < pages ? page_address(asked, page + 1) : "",
            .page = page,
            .pages = pages};
}

std::string gist(const std::vector<Import>& all) {
    std::int64_t hidden = 0, figures = 0;
    for (const auto& each : all)
        if (each.state == "hidden") ++hidden;
        else figures += each.figures + each.coded;
    auto words = fmt::format("{} in force with {}",
                             counted(static_cast<std::int64_t>(all.size()) - hidden, "import is", "imports are"),
                             counted(figures, "figure", "figures"));
    return words + (hidden > 0 ? fmt::format("; {} undone.", counted(hidden, "is", "are")) : ".");
}

std::string records_words(const Report& report) {
    std::string words;
    for (const auto& [record, number] : report.records)
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", thousands(number), record);
    return words;
}

} // namespace

web::Tag state_tag(const Import& import) {
    if (import.state == "hidden") return {.words = "undone", .tone = web::Tag::Tone::watch};
    return {.words = "in force", .tone = web::Tag::Tone::good};
}

ImportListPage import_list_page(const std::vector<Import>& all, const std::vector<Job>& open,
                                const ListQuestion& asked) {
    ImportListPage page{.sentence = gist(all),
                        .kinds = kinds_among(all, asked.kind),
                        .states = {},
                        .rows = {},
                        .nothing_yet = all.empty()};
    for (const auto& [value, words] : state_choices)
        page.states.push_back({.value = value, .words = words, .chosen = value == asked.state});
    for (const auto& job : open)
        page.open.push_back({.address = fmt::format("/imports/jobs/{}", job.id.text()), .words = words_of(job)});
    std::vector<const Import*> found;
    for (const auto& each : all)
        if ((asked.kind.empty() || each.kind == asked.kind) && (asked.state.empty() || each.state == asked.state))
            found.push_back(&each);
    page.pages = pages_of(asked, static_cast<std::int64_t>(found.size()));
    const auto first = static_cast<std::size_t>((page.pages.page - 1) * rows_a_page);
    for (auto at = first; at < found.size() && at < first + rows_a_page; ++at) page.rows.push_back(row_of(*found[at]));
    if (found.empty() && !all.empty()) page.none = "No import is of this kind and state.";
    return page;
}

ImportPage import_page(const Import& import, const std::vector<sources::Refusal>& refusals) {
    auto report = report_of(import.report);
    report.file = import.file, report.kind_name = import.kind_name, report.as_of = import.as_of,
    report.refusals = refusals;
    if (const auto year = basics::parse_academic_year(import.year); year.ok()) report.year = year.value();
    const bool hidden = import.state == "hidden";
    ImportPage page{.sentence =
                        hidden ? "This import was undone: what it holds is not shown anywhere. It can be brought back."
                               : "This import is in force.",
                    .report = report_part(report),
                    .change = fmt::format("/imports/{}/{}", import.id, hidden ? "redoing" : "undoing"),
                    .change_words = hidden ? "Bring this import back" : "Undo this import"};
    page.facts.rows = {{.key = "File", .value = import.file},
                       {.key = "Imported", .value = basics::spoken(import.started)},
                       {.key = "By", .value = import.person}};
    return page;
}

UndoPage undo_page(const Import& import, const Effects& effects, std::string_view form_token) {
    const bool hidden = import.state == "hidden";
    UndoPage page{.address = fmt::format("/imports/{}/{}", import.id, hidden ? "redoing" : "undoing"),
                  .form_token = std::string{form_token},
                  .question = hidden ? "Bring it back" : "Undo this import",
                  .changes = hidden ? redoing_words(effects) : undoing_words(effects),
                  .records = "",
                  .back = fmt::format("/imports/{}", import.id)};
    if (const auto records = records_words(report_of(import.report)); !records.empty())
        page.records =
            fmt::format("What it says in other records ({}) {}.", records,
                        hidden ? "counts again" : "no longer counts; what other imports say of the same stays");
    return page;
}

} // namespace imports
