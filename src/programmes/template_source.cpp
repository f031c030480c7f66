#include "programmes/template_source.h"

#include "basics/text.h"
#include "sources/csv_rows.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Result;

constexpr std::size_t columns = 9;

Result<TemplateTask> task_of(std::span<const std::string_view> cells) {
    if (cells.size() != columns) return basics::invalid(fmt::format("{} cells, not {}.", cells.size(), columns));
    const auto owner = owner_named(cells[3]);
    if (!owner) return basics::invalid(fmt::format("nobody is called {}.", cells[3]));
    const auto hours = basics::real_number(cells[6]);
    const auto every = cells[7].empty() ? 0 : basics::whole_number(cells[7]);
    const auto times = cells[8].empty() ? 1 : basics::whole_number(cells[8]);
    if (!hours || *hours < 0 || !every || !times || *times < 1 || *times > 40)
        return basics::invalid("hours, every and times are numbers.");
    return TemplateTask{.code = std::string{cells[0]},
                        .task = std::string{cells[1]},
                        .gate = std::string{cells[2]},
                        .owner = *owner,
                        .due = TRY(parse_due(cells[4])),
                        .evidence = std::string{cells[5]},
                        .hours = *hours,
                        .every = static_cast<int>(*every),
                        .times = static_cast<int>(*times)};
}

} // namespace

Result<std::vector<TemplateTask>> read_template(std::string_view csv) {
    std::vector<TemplateTask> out;
    const sources::EachRow step = [&](const sources::RowView& row) -> Result<void> {
        if (row.line == 1) return {};
        auto task = task_of(row.cells);
        if (!task) return basics::invalid(fmt::format("Line {}: {}", row.line, task.problem().message));
        out.push_back(std::move(task).value());
        return {};
    };
    const sources::Limits limits;
    sources::CsvRows rows{',', limits, step};
    TRY(rows.feed(csv));
    TRY(rows.finish());
    if (const auto wrong = wrong_with(out); !wrong.empty()) return basics::invalid(wrong.front());
    return out;
}

Result<std::vector<TemplateTask>> template_of(Programme programme) {
    const auto files = embedded::programme_templates();
    const auto file = std::ranges::find(files, fmt::format("{}.csv", name(programme)), &embedded::File::name);
    if (file == files.end()) return std::vector<TemplateTask>{};
    return read_template(file->text);
}

} // namespace programmes
