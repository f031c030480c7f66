#pragma once
// bearing imports kinds, and bearing imports alias: the catalogue of files at a terminal.
#include "commands/command.h"

namespace commands {

// Prints every kind of file, and with --json the meanings of its headers.
basics::Result<void> print_kinds(const Words&, storage::Connection&);
// alias KIND HEADER ROLE [MEASURE GROUP PART]: one row of the trust's own.
basics::Result<void> add_alias(const Words&, storage::Connection&, const storage::Author&);

} // namespace commands
