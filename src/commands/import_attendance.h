#pragma once
// Part of the command import: a school's export of attendance marks.
#include "commands/command.h"

namespace commands {

Command import_attendance();

} // namespace commands
