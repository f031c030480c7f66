#include "programmes/template_source.h"

#include "basics/text.h"
#include "sources/csv_rows.h"
#include "sources/table_out.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Result;

constexpr std::array columns{"code", "task", "gate", "owner", "due", "evidence", "hours", "every", "times"};
constexpr std::string_view byte_order_mark{"\xEF\xBB\xBF"};
constexpr std::size_t most_tasks = 200;

Result<void> check_header(std::span<const std::string_view> cells) {
    if (std::ranges::equal(cells, columns, [](std::string_view cell, std::string_view column) {
            return basics::lower(basics::trimmed(cell)) == column;
        }))
        return {};
    return basics::invalid(fmt::format("Line 1: the columns are {}, in this order.", fmt::join(columns, ", ")));
}

Result<TemplateTask> task_of(std::span<const std::string_view> cells) {
    if (cells.size() != columns.size())
        return basics::invalid(fmt::format("{} cells, not {}.", cells.size(), columns.size()));
    const auto cell = [&](std::size_t at) { return basics::shortened(basics::collapsed(cells[at]), longest_text); };
    auto read = read_task({.code = cell(0),
                           .task = cell(1),
                           .gate = cell(2),
                           .owner = cell(3),
                           .due = cell(4),
                           .evidence = cell(5),
                           .hours = cell(6),
                           .every = cell(7),
                           .times = cell(8)});
    if (const auto* wrong = std::get_if<std::vector<Wrong>>(&read))
        return basics::invalid(fmt::format("{}: {}", wrong->front().field, wrong->front().sentence));
    return std::get<TemplateTask>(std::move(read));
}

} // namespace

Result<std::vector<TemplateTask>> read_template(std::string_view csv) {
    if (csv.starts_with(byte_order_mark)) csv.remove_prefix(byte_order_mark.size());
    std::vector<TemplateTask> out;
    const sources::EachRow step = [&](const sources::RowView& row) -> Result<void> {
        if (row.line == 1) return check_header(row.cells);
        if (out.size() == most_tasks) return basics::invalid("A list holds no more than 200 tasks.");
        auto task = task_of(row.cells);
        if (!task) return basics::invalid(fmt::format("Line {}: {}", row.line, task.problem().message));
        out.push_back(std::move(task).value());
        return {};
    };
    const sources::Limits limits;
    sources::CsvRows rows{',', limits, step};
    TRY(rows.feed(csv));
    TRY(rows.finish());
    if (out.empty()) return basics::invalid("The file holds no task.");
    if (const auto wrong = wrong_with(out); !wrong.empty()) return basics::invalid(wrong.front());
    return out;
}

std::string template_file(std::span<const TemplateTask> tasks) {
    sources::TableOut out{.title = "Tasks", .columns = {}};
    for (const auto* column : columns) out.columns.push_back({.name = column});
    for (const auto& task : tasks) {
        auto said = words_of(task);
        out.rows.push_back({std::move(said.code), std::move(said.task), std::move(said.gate), std::move(said.owner),
                            std::move(said.due), std::move(said.evidence), std::move(said.hours), std::move(said.every),
                            std::move(said.times)});
    }
    return sources::csv_of(out);
}

Result<TrustTemplate> template_of(const StoredTemplate& stored, Programme programme) {
    TrustTemplate out{
        .programme = programme, .version = stored.version, .said = stored.said, .by = stored.by, .on = stored.on};
    out.tasks = TRY(stored.version == 0 ? template_of(programme) : read_template(stored.tasks));
    return out;
}

Result<std::vector<TemplateTask>> template_of(Programme programme) {
    const auto files = embedded::programme_templates();
    const auto file = std::ranges::find(files, fmt::format("{}.csv", name(programme)), &embedded::File::name);
    if (file == files.end()) return std::vector<TemplateTask>{};
    return read_template(file->text);
}

} // namespace programmes
