#pragma once
// Parts of the commands import and imports: a school's files of incidents, suspensions and permanent exclusions.
#include "commands/command.h"

namespace commands {

Command import_conduct();
Command imports_conduct();

} // namespace commands
