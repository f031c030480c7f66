// Options from the environment and from bearing.toml.
#include "basics/text.h"
#include "commands/command.h"

#include <cstdlib>
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace commands {
namespace {

using basics::Result;

std::string upper_name(std::string_view option) {
    std::string name = "BEARING_";
    for (const char c : option) name += c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return name;
}

std::optional<std::string> as_text(toml::node_view<const toml::node> node) {
    if (const auto text = node.value_exact<std::string>()) return text;
    if (const auto whole = node.value_exact<std::int64_t>()) return std::to_string(*whole);
    if (const auto real = node.value_exact<double>()) return fmt::format("{}", *real);
    return std::nullopt;
}

Result<toml::table> table_of(const char* file) {
    if (!std::filesystem::exists(file)) return toml::table{};
    auto parsed = toml::parse_file(file);
    if (!parsed)
        return basics::invalid(fmt::format("{} cannot be read at line {}: {}.", file,
                                           parsed.error().source().begin.line, parsed.error().description()));
    return std::move(parsed).table();
}

} // namespace

Result<Words> with_settings(const Command& command, Words words) {
    const toml::table held = TRY(table_of("bearing.toml"));
    auto names = command.options;
    names.push_back("database");
    for (const auto name : names) {
        if (words.has(name)) continue;
        const char* set = std::getenv(upper_name(name).c_str());
        std::optional<std::string> value;
        if (set && *set) value = set;
        if (!value) value = as_text(held[command.name][name]);
        if (!value) value = as_text(held[name]);
        if (value) words.options.emplace(name, *value);
    }
    return words;
}

} // namespace commands
