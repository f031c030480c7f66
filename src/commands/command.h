#pragma once
// What every command is given and gives back: one file a command, listed in main.cpp.
#include "basics/result.h"
#include "storage/database.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace commands {

// The words after the command, split once: --name value or --name=value, flags, and the rest.
struct Words {
    std::vector<std::string> rest{};
    std::multimap<std::string, std::string, std::less<>> options{}; // as often as given; a flag has the value "yes"
    bool has(std::string_view option) const { return options.contains(option); }
    std::string_view option(std::string_view name, std::string_view otherwise = {}) const; // the last of its values
};

// A command prints its answer on stdout and returns; a Problem becomes a sentence on stderr and an exit that is not 0.
struct Command {
    std::string name;
    std::string_view summary;              // one line
    std::string usage;                     // "import PATH… [--dry-run] [--year 2018/19]"
    std::vector<std::string_view> options; // those that take a value, without dashes
    std::vector<std::string_view> flags;   // those that do not
    std::function<basics::Result<void>(const Words&)> run;
    std::string example{};        // a line that --help shows, and that runs
    std::vector<Command> parts{}; // named "analyse funnel": run in its place when the next word says so
};

// Every command knows these: --database URL, --json, --help. An unknown option is refused with the nearest known one;
// what stands after -- is no option.
basics::Result<Words> words_of(const Command&, std::span<const std::string> words);

// An option that was not given may stand in the environment as BEARING_NAME, or in bearing.toml as name = … at the top
// or under [command]. Flags are only given by hand.
basics::Result<Words> with_settings(const Command&, Words);

// --database, BEARING_DATABASE, bearing.toml, else sqlite:var/demo.db (and its folder is made).
basics::Result<storage::Database> database_of(const Words&,
                                              storage::Database::Missing = storage::Database::Missing::make);

// Who the journal says it was when nobody has signed in, now.
storage::Author command_line_author();

// Runs the command that the words name: 0, or 1 after a sentence on stderr, or 2 when the words themselves are wrong.
int run(std::span<const std::string> words, std::span<const Command> commands);

} // namespace commands
