#include "assessments/result_source.h"

#include "basics/text.h"
#include "pupils/stays_by_name.h"

namespace assessments {
namespace {

using basics::Result;

constexpr std::size_t most_rows = 1'000'000;

// A row under the reader, by what its columns hold.
class OneRow {
public:
    OneRow(const sources::RowView& row, const std::vector<Column>& columns) : row_{row}, columns_{columns} {}

    std::string_view cell(std::size_t at) const {
        return at < row_.cells.size() ? basics::trimmed(row_.cells[at]) : std::string_view{};
    }
    std::optional<std::size_t> column(Field field) const {
        for (std::size_t at = 0; at < columns_.size(); ++at)
            if (columns_[at].meaning == Meaning{field}) return at;
        return std::nullopt;
    }
    std::string_view operator[](Field field) const {
        const auto at = column(field);
        return at ? cell(*at) : std::string_view{};
    }
    std::size_t line() const { return row_.line; }
    const std::vector<Column>& columns() const { return columns_; }

private:
    const sources::RowView& row_;
    const std::vector<Column>& columns_;
};

What what_of(Field field) { return field == Field::prediction ? What::prediction : What::result; }

void add_subjects_of_their_own(const OneRow& row, std::vector<Said>& results) {
    for (std::size_t at = 0; at < row.columns().size(); ++at) {
        const auto& [header, meaning, saved] = row.columns()[at];
        if (!meaning || meaning->subject.empty() || row.cell(at).empty()) continue;
        results.push_back({.subject = meaning->subject,
                           .what = what_of(meaning->field),
                           .text = std::string{row.cell(at)},
                           .column = header});
    }
}

// The one subject of a long row, or why there is none.
std::optional<Refusal> add_named_subject(const OneRow& row, const KnownNames& known, std::vector<Said>& results) {
    const auto code = subject_named(known, row[Field::subject]);
    if (!code)
        return Refusal{.line = row.line(),
                       .column = row.columns()[*row.column(Field::subject)].header,
                       .reason = "No subject is known by what stands here."};
    for (const auto field : {Field::result, Field::prediction})
        if (const auto at = row.column(field); at && !row.cell(*at).empty())
            results.push_back({.subject = *code,
                               .what = what_of(field),
                               .text = std::string{row.cell(*at)},
                               .column = row.columns()[*at].header});
    return std::nullopt;
}

} // namespace

Result<ResultsFile> read_results(sources::Table& table, const std::vector<Column>& columns, const KnownNames& known) {
    const auto form = TRY(form_of(columns));
    ResultsFile file;
    TRY(table.each([&](const sources::RowView& view) -> Result<void> {
        if (file.rows.size() + file.refused.size() >= most_rows)
            return basics::invalid("The file has over a million rows. Send it in parts, a key point each.");
        const OneRow row{view, columns};
        RowOfResults out{.line = view.line,
                         .upn = std::string{row[Field::upn]},
                         .source_id = std::string{row[Field::source_id]},
                         .results = {}};
        if (out.upn.empty() && out.source_id.empty()) {
            file.refused.push_back({.line = view.line, .column = {}, .reason = std::string{pupils::row_names_nobody}});
            return {};
        }
        auto refusal = form == Form::long_rows ? add_named_subject(row, known, out.results) : std::nullopt;
        if (form == Form::wide) add_subjects_of_their_own(row, out.results);
        if (refusal) file.refused.push_back(std::move(*refusal));
        else if (!out.results.empty()) file.rows.push_back(std::move(out));
        return {};
    }));
    return file;
}

} // namespace assessments
