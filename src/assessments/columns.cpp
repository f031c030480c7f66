#include "assessments/columns.h"

#include "basics/text.h"

#include <algorithm>
#include <array>

namespace assessments {
namespace {

using basics::Result;

constexpr std::array<std::string_view, 5> fields{"upn", "source_id", "subject", "result", "prediction"};
// Words that stand beside a subject in a heading.
constexpr std::array<std::string_view, 13> of_results{"result",       "results", "grade",      "mark",    "score",
                                                      "standardised", "scaled",  "attainment", "current", "actual",
                                                      "gcse",         "a level", "level"};
constexpr std::array<std::string_view, 6> of_predictions{"predicted", "prediction", "predictions",
                                                         "forecast",  "estimate",   "expected end of year"};

bool take_word(std::string& heading, std::string_view word) {
    const auto padded = " " + heading + " ", wanted = " " + std::string{word} + " ";
    const auto at = padded.find(wanted);
    if (at == std::string::npos) return false;
    heading = std::string{basics::collapsed(padded.substr(0, at) + " " + padded.substr(at + wanted.size()))};
    return true;
}

// "maths predicted grade" -> a prediction in maths.
std::optional<Meaning> subject_column(const KnownNames& known, std::string heading) {
    if (const auto code = subject_named(known, heading)) return Meaning{Field::result, *code};
    bool prediction = false;
    for (const auto word : of_predictions) prediction = take_word(heading, word) || prediction;
    for (const auto word : of_results) take_word(heading, word);
    const auto code = subject_named(known, heading);
    if (!code) return std::nullopt;
    return Meaning{prediction ? Field::prediction : Field::result, *code};
}

bool holds(const std::vector<Column>& columns, const Meaning& meaning) {
    return std::ranges::find(columns, std::optional{meaning}, &Column::meaning) != columns.end();
}

bool holds(const std::vector<Column>& columns, Field field) { return holds(columns, Meaning{field}); }

bool is_of_a_subject(const Column& column) { return column.meaning && !column.meaning->subject.empty(); }

} // namespace

std::string_view name(What what) { return what == What::result ? "result" : "prediction"; }
std::string_view name(Field field) { return fields[static_cast<std::size_t>(field)]; }

std::optional<Field> field_named(std::string_view name) {
    const auto found = std::ranges::find(fields, name);
    if (found == fields.end()) return std::nullopt;
    return static_cast<Field>(found - fields.begin());
}

std::string folded(std::string_view header) { return basics::searchable(header); }

std::optional<std::string> subject_named(const KnownNames& known, std::string_view text) {
    const auto found = known.subjects.find(folded(text));
    return found == known.subjects.end() ? std::nullopt : std::optional{found->second};
}

std::vector<Column> guess(const std::vector<std::string>& headers, const KnownNames& known, const SavedColumns& saved) {
    std::vector<Column> columns;
    for (const auto& header : headers) columns.push_back({.header = header});
    for (auto& column : columns) {
        const auto said = saved.find(folded(column.header));
        if (said == saved.end() || (said->second && holds(columns, *said->second))) continue;
        column.saved = true;
        column.meaning = said->second;
    }
    for (auto& column : columns) {
        if (column.saved) continue;
        const auto heading = folded(column.header);
        const auto field = known.headers.find(heading);
        const auto meaning =
            field != known.headers.end() ? std::optional{Meaning{field->second}} : subject_column(known, heading);
        if (meaning && !holds(columns, *meaning)) column.meaning = meaning;
    }
    return columns;
}

bool are_of_results(const std::vector<Column>& columns) {
    const bool long_rows =
        holds(columns, Field::subject) && (holds(columns, Field::result) || holds(columns, Field::prediction));
    return long_rows || std::ranges::any_of(columns, is_of_a_subject);
}

Result<Form> form_of(const std::vector<Column>& columns) {
    if (!holds(columns, Field::upn) && !holds(columns, Field::source_id))
        return basics::invalid(
            "The file has no column of UPNs and none of numbers of the school's system, so that nothing says whose "
            "results these are.");
    if (!are_of_results(columns))
        return basics::invalid("The file is not of results: it needs a subject and a result a row, or a column for "
                               "each subject, headed by "
                               "the subject's name.");
    return holds(columns, Field::subject) ? Form::long_rows : Form::wide;
}

} // namespace assessments
