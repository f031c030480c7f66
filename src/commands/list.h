#pragma once
// Every command of the program, each in a file of its name.
#include "commands/command.h"

namespace commands {

Command alarms();
Command analyse();
Command backup();
Command check();
Command demo();
Command export_school();
Command forget();
Command import();
Command imports();
Command init();
Command migrate();
Command pack();
Command remind();
Command restore();
Command retain();
Command serve();
Command show();
Command subject_access();
Command user();
Command watch();

} // namespace commands
