#pragma once
// Tasks that are done once there is something of a kind, not by a sentence: the team is named by its first member.
#include "programmes/school_programme.h"

namespace programmes {

// The kind of which there has to be one; none: a person says what shows that the task is done.
const CaseKindRow* met_by(const Task&);
// A conflict while there is none under the task's placement.
basics::Result<void> may_be_done(const SchoolProgramme&, const Task&);
// "The first is there: Lead for behaviour."; what shows that it is done, once there is one.
std::string met_words(std::string_view title);
const TaskMove& done_move();

} // namespace programmes
