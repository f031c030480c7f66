#include "analysis/method.h"

#include "basics/text.h"

namespace analysis {
namespace {

using basics::Result;

std::vector<std::string> named(const Options& options, std::string_view option) {
    std::vector<std::string> out;
    const auto [first, end] = options.equal_range(option);
    for (auto at = first; at != end; ++at)
        for (const auto each : basics::split(at->second, ','))
            if (const auto name = basics::trimmed(each); !name.empty()) out.emplace_back(name);
    return out;
}

// "factor(year)", "phase=same" and "roll@2015-2018" name the columns year, phase and roll.
std::string_view bare(std::string_view column) {
    constexpr std::string_view before = "factor(";
    if (column.starts_with(before) && column.ends_with(')'))
        return column.substr(before.size(), column.size() - before.size() - 1);
    return column.substr(0, column.find_first_of("=!@"));
}

std::vector<std::string> wanted_columns(const Method& method, const Options& options) {
    std::vector<std::string> out;
    const auto add = [&](const std::string& name) {
        if (std::ranges::find(out, bare(name)) == out.end()) out.emplace_back(bare(name));
    };
    for (const auto option : method.columns) std::ranges::for_each(named(options, option), add);
    for (const auto option : method.columns_or_numbers)
        for (const auto& name : named(options, option))
            if (!basics::real_number(name)) add(name);
    return out;
}

} // namespace

std::string_view Question::option(std::string_view name, std::string_view otherwise) const {
    const auto [first, end] = options.equal_range(name);
    return first == end ? otherwise : std::string_view{std::prev(end)->second};
}

std::vector<std::string> Question::list(std::string_view name) const { return named(options, name); }

Result<std::string> Question::needed(std::string_view name) const {
    const auto given = basics::trimmed(option(name));
    if (given.empty()) return basics::invalid(fmt::format("This method needs --{}; --help shows an example.", name));
    return std::string{given};
}

Result<double> Question::number(std::string_view name, double otherwise) const {
    if (!has(name)) return otherwise;
    const auto value = basics::real_number(option(name));
    if (!value || !std::isfinite(*value))
        return basics::invalid(
            fmt::format("--{} takes a number, not “{}”.", name, basics::shortened(option(name), 40)));
    return *value;
}

Result<std::string> Question::choice(std::string_view name, std::span<const std::string_view> choices) const {
    const auto given = option(name, choices.front());
    if (std::ranges::find(choices, given) == choices.end())
        return basics::invalid(
            fmt::format("--{} is one of {}, not “{}”.", name, fmt::join(choices, ", "), basics::shortened(given, 40)));
    return std::string{given};
}

Result<std::vector<double>> Question::numbers(std::string_view option) const {
    return analysis::numbers(frame, TRY(needed(option)));
}

Result<std::vector<std::string_view>> Question::texts(std::string_view option) const {
    return analysis::texts(frame, TRY(needed(option)));
}

Result<Answer> ask(const Method& method, const Options& options, const std::optional<std::string>& file) {
    Frame frame;
    if (!method.columns.empty()) {
        if (!file)
            return basics::invalid(fmt::format("Say which file: bearing analyse {} {}", method.name, method.usage));
        const auto columns = wanted_columns(method, options);
        if (columns.empty())
            return basics::invalid(fmt::format("Say which columns: bearing analyse {} {}", method.name, method.usage));
        frame = TRY(read_frame(*file, columns, named(options, "missing")));
    }
    return method.answer({.options = options, .frame = frame});
}

} // namespace analysis
