#pragma once
// Parts of the commands import and imports: totals of a school's surveys.
#include "commands/command.h"

namespace commands {

Command import_survey();
Command imports_survey();

} // namespace commands
