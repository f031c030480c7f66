#pragma once
// Part of the command imports: files of marks that were taken.
#include "commands/command.h"

namespace commands {

Command imports_attendance();

} // namespace commands
