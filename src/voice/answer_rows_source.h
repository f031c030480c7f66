#pragma once
// A form's own file: a row a person, a column a question. It is counted while it is read; nothing of a row is kept.
#include "voice/survey_source.h"

namespace voice {

// Whether some heading is a question of the set, by its code, its words or what the school calls it; of a grid of statements
// ("How far do you agree? [I feel safe here]") by what stands in brackets.
bool is_rows_of_answers(const std::vector<std::string>& headers, const Terms&);

// What a form does not say of itself.
struct OfForm {
    basics::Date on;      // the day on which it closed
    std::int64_t asked{}; // 0: nobody said how many
};
// Totals of every question, of all and of each year group where there is a column of it (by `names`). Headings that are no question, under which
// answers of the scale stand, are `unknown_words`; a cell that is no answer of the scale is refused by line and column, never quoted. Refuses a
// table of over twenty thousand rows, one without a question, and one with more answers than people who were asked.
basics::Result<SurveyFile> count_answers(sources::Table&, const HeaderNames& names, const Terms&, const OfForm&);

} // namespace voice
