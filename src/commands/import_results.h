#pragma once
// Parts of the commands import and imports: a school's results at a key point, and what was taken.
#include "commands/command.h"

namespace commands {

Command import_results();
Command imports_results();

} // namespace commands
