#pragma once
// What stands of a school's surveys, and the questions.
#include "storage/reader.h"
#include "voice/answers.h"
#include "voice/survey_fields.h"

namespace voice {

basics::Result<Questions> load_questions(storage::Reader&);
// Of one school, if it is in the scope: few answers, and those by which few could be worked out, are
// hidden before anybody sees them.
basics::Result<std::vector<Answers>> answers_shown(storage::Reader&, const permissions::Scope&, basics::Urn);
// All of them, to put a file over, and for a school that takes its records along.
basics::Result<std::vector<Answers>> answers_held(storage::Reader&, basics::Urn);

basics::Result<HeaderNames> load_header_names(storage::Reader&);
// With what the school calls questions.
basics::Result<Terms> load_terms(storage::Reader&, basics::Urn);
// A sentence where one names no question.
basics::Result<void> check_meanings(const Terms&, const std::vector<Meaning>&);
void add(Terms&, const std::vector<Meaning>&);
basics::Result<void> save_meanings(storage::Writer&, basics::Urn, const std::vector<Meaning>&);

} // namespace voice
