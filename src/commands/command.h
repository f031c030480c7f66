#pragma once
// What every command is given and gives back: one file a command, listed in main.cpp.
#include "basics/result.h"
#include "storage/database.h"

#include <map>
#include <string>
#include <vector>

namespace commands {

// The words after the command, split once: --name value or --name=value, flags, and the rest.
struct Words {
    std::vector<std::string> rest{};
    std::map<std::string, std::string, std::less<>> options{}; // a flag has the value "yes"
    bool has(std::string_view option) const;
    std::string_view option(std::string_view name, std::string_view otherwise = {}) const;
};

// A command prints its answer on stdout and returns; a Problem becomes a sentence on stderr and an exit that is not 0.
struct Command {
    std::string_view name;
    std::string_view summary;              // one line
    std::string_view usage;                // "import PATH… [--dry-run] [--year 2018/19]"
    std::vector<std::string_view> options; // those that take a value, without dashes
    std::vector<std::string_view> flags;   // those that do not
    basics::Result<void> (*run)(const Words&);
};

// Every command knows these: --database URL, --json, --help.
basics::Result<storage::Database> database_of(const Words&); // --database, BEARING_DATABASE, bearing.toml, else sqlite:var/demo.db

} // namespace commands
