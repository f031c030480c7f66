#pragma once
// Fields of a case as the lines of a form.
#include "programmes/case.h"
#include "programmes/form_page.h"

namespace programmes {

FormLine line_of(const CaseField&, const Choices&, std::string_view said);
// What a kind asks on its first day; of one that is judged, by what too.
std::vector<CaseField> asked_first(const CaseKindRow&);
FormPage begin_page(const CaseKindRow&, const Choices&, const Said&);
// What a move demands: fields as fields, the rest as texts.
FormPage case_move_page(const ProgrammeCase&, const CaseMove&, const Choices&, const Said&);

} // namespace programmes
