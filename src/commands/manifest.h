#pragma once
// A backup's manifest as it is printed.
#include "basics/json.h"
#include "commands/command.h"
#include "storage/backup.h"

namespace commands {

// `done` is the sentence above the counts; empty tables are left out of it, and kept in the JSON.
void print_manifest(const Words&, std::string_view done, const storage::Manifest&);

} // namespace commands
