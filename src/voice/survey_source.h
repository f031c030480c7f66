#pragma once
// A file of a survey's totals: a row a question, with how many were asked, how many answered, and a column for each option.
#include "basics/refusal.h"
#include "sources/table.h"
#include "voice/answers.h"
#include "voice/survey_fields.h"

#include <set>

namespace voice {

struct Columns {
    std::array<std::optional<std::size_t>, field_count> at{};
    bool has(Field field) const { return at[static_cast<std::size_t>(field)].has_value(); }
};
Columns columns_of(const std::vector<std::string>& headers, const HeaderNames&);
// A question, an option of agreement and one of disagreement.
bool is_survey(const Columns&);

struct RowOfFile {
    std::size_t line;
    Answers answers;
};
struct SurveyFile {
    std::vector<RowOfFile> rows{}; // each of another question, day or year group
    std::vector<basics::Refusal> refused{};
    // Questions that are none of the set's: at most forty.
    std::set<std::string> unknown_words{};
    std::vector<std::string> columns_dropped{};
};
// `as_of` is the day of rows that name none; no answer is of a later one. Refuses a table without the columns, and one of over
// twenty thousand rows.
basics::Result<SurveyFile> read_survey(sources::Table&, const Columns&, const Terms&, basics::Date as_of);

} // namespace voice
