#pragma once
// Every command of the program, each in a file of its name.
#include "commands/command.h"

namespace commands {

Command backup();
Command check();
Command import();
Command imports();
Command migrate();
Command restore();
Command serve();
Command show();

} // namespace commands
