#pragma once
// Where the key of what the database must not hold in clear stands (docs/decisions/0014).
#include "commands/command.h"
#include "secrets/key.h"

namespace commands {

// --key-file or BEARING_KEY_FILE; else beside a SQLite file, var/trust.key for var/trust.db; else bearing.key in the
// working folder, beside bearing.toml.
std::filesystem::path key_file_of(const Words&, const storage::Database&);

// What stands there, made where nothing does.
basics::Result<secrets::Key> server_key(const Words&, const storage::Database&);

} // namespace commands
