#pragma once
// Parts of the commands import and imports: a school's list of pupils, and what was taken.
#include "commands/command.h"

namespace commands {

Command import_pupils();
Command imports_pupils();

} // namespace commands
