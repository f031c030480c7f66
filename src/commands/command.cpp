#include "commands/command.h"

#include "basics/nearest.h"

#include <cstdio>

namespace commands {
namespace {

using basics::Result;

std::vector<std::string_view> known_options(const Command& command) {
    std::vector<std::string_view> known{"database", "json", "help"};
    known.insert(known.end(), command.options.begin(), command.options.end());
    known.insert(known.end(), command.flags.begin(), command.flags.end());
    return known;
}

bool among(const std::vector<std::string_view>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

std::string or_meant(std::string_view word, std::span<const std::string_view> known, std::string_view dashes) {
    const auto meant = basics::nearest(word, known);
    return meant ? fmt::format(" Did you mean {}{}?", dashes, *meant) : std::string{};
}

basics::Problem unknown_option(const Command& command, std::string_view name) {
    const auto known = known_options(command);
    return basics::invalid(fmt::format("bearing {} has no option --{}.{} See bearing {} --help.", command.name, name,
                                       or_meant(name, known, "--"), command.name));
}

bool option_like(std::string_view word) {
    return word.size() > 1 && word[0] == '-' && !(word[1] >= '0' && word[1] <= '9');
}

// Takes the option at the front of `words`, and its value if that is the next word.
Result<void> take_option(const Command& command, std::span<const std::string>& words, Words& out) {
    const std::string_view word{words.front()};
    const auto equals = word.find('=');
    const auto name = word == "-h" ? "help" : word.substr(0, equals).substr(word.starts_with("--") ? 2 : 1);
    words = words.subspan(1);
    if (name == "json" || name == "help" || among(command.flags, name)) {
        if (equals != std::string_view::npos) return basics::invalid(fmt::format("--{} takes no value.", name));
        out.options.emplace(name, "yes");
        return {};
    }
    if (name != "database" && !among(command.options, name)) return unknown_option(command, name);
    if (equals != std::string_view::npos) {
        out.options.emplace(name, word.substr(equals + 1));
        return {};
    }
    if (words.empty()) return basics::invalid(fmt::format("--{} needs a value after it.", name));
    out.options.emplace(name, words.front());
    words = words.subspan(1);
    return {};
}

void print_help(const Command& command) {
    fmt::print("{}\n\n  bearing {}\n\n", command.summary, command.usage);
    if (!command.example.empty()) fmt::print("For example:\n\n  bearing {}\n\n", command.example);
    fmt::print("Every command takes --database sqlite:PATH or postgresql://USER@HOST/NAME, --json and --help.\n");
}

void print_commands(std::span<const Command> commands, std::FILE* to) {
    fmt::print(to, "Bearing: know every school, decide, help, and find out whether it worked.\n\n");
    for (const auto& each : commands) fmt::print(to, "  bearing {:<16} {}\n", each.name, each.summary);
    fmt::print(to, "\nbearing COMMAND --help says more.\n");
}

int told(const basics::Problem& problem, int code) {
    fmt::print(stderr, "{}\n", problem.message);
    return code;
}

const Command* part_of(const Command& command, std::span<const std::string> rest) {
    if (rest.empty()) return nullptr;
    const auto found =
        std::ranges::find(command.parts, fmt::format("{} {}", command.name, rest.front()), &Command::name);
    return found == command.parts.end() ? nullptr : &*found;
}

int run_one(const Command& command, std::span<const std::string> rest) {
    if (const auto* part = part_of(command, rest)) return run_one(*part, rest.subspan(1));
    auto words = words_of(command, rest);
    if (words.ok() && !words.value().has("help")) words = with_settings(command, std::move(words).value());
    if (!words.ok()) return told(words.problem(), 2);
    if (words.value().has("help")) return print_help(command), 0;
    const auto done = command.run(words.value());
    if (!done.ok() && !done.problem().detail.empty()) fmt::print(stderr, "({})\n", done.problem().detail);
    return done.ok() ? 0 : told(done.problem(), 1);
}

} // namespace

std::string_view Words::option(std::string_view name, std::string_view otherwise) const {
    const auto [first, end] = options.equal_range(name);
    return first == end ? otherwise : std::string_view{std::prev(end)->second};
}

Result<Words> words_of(const Command& command, std::span<const std::string> words) {
    Words out;
    while (!words.empty()) {
        if (words.front() == "--") {
            out.rest.insert(out.rest.end(), words.begin() + 1, words.end());
            break;
        }
        if (option_like(words.front())) {
            TRY(take_option(command, words, out));
        } else {
            out.rest.push_back(words.front());
            words = words.subspan(1);
        }
    }
    return out;
}

Result<storage::Database> database_of(const Words& words, storage::Database::Missing missing) {
    constexpr std::string_view otherwise = "sqlite:var/demo.db";
    const auto url = words.option("database", otherwise);
    if (url == otherwise && missing == storage::Database::Missing::make) {
        std::error_code error;
        std::filesystem::create_directories("var", error);
        if (error)
            return basics::broken("The folder var/ cannot be made here. Give --database sqlite:PATH.", error.message());
    }
    return storage::Database::open(std::string{url}, missing);
}

storage::Author command_line_author() {
    return {.person = permissions::PersonId{"command line"},
            .at = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())};
}

int run(std::span<const std::string> words, std::span<const Command> commands) {
    if (words.empty()) return print_commands(commands, stderr), 2;
    const auto& name = words.front();
    if (name == "help" || name == "--help" || name == "-h") return print_commands(commands, stdout), 0;
    const auto found = std::ranges::find(commands, name, &Command::name);
    if (found == commands.end()) {
        std::vector<std::string_view> names;
        for (const auto& each : commands) names.push_back(each.name);
        return told(basics::invalid(fmt::format("Bearing has no command “{}”.{} See bearing --help.", name,
                                                or_meant(name, names, ""))),
                    2);
    }
    try {
        return run_one(*found, words.subspan(1));
    } catch (const basics::Bug& bug) {
        return told(basics::broken(fmt::format("This is a mistake in Bearing itself, please report it: {}.", bug.why)),
                    1);
    } catch (const std::exception& lost) {
        return told(basics::broken(fmt::format("The machine could not go on: {}.", lost.what())), 1);
    }
}

} // namespace commands
