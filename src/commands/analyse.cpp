#include "commands/list.h"

#include "analysis/list.h"
#include "basics/text.h"

#include <cstdio>
#include <fstream>

namespace commands {
namespace {

using basics::Result;

void print(const Words& said, const analysis::Answer& answer) {
    if (!said.has("json")) return fmt::print("{}", words(answer));
    basics::Json json;
    write_json(json, answer);
    fmt::print("{}\n", std::move(json).take());
}

Result<void> draw(const analysis::Answer& answer, const std::string& path) {
    if (!answer.picture) return basics::invalid("This method draws no picture.");
    std::ofstream file{path, std::ios::binary};
    file << charts::plot(*answer.picture).text << "\n";
    if (!file.flush()) return basics::invalid(fmt::format("The picture cannot be written to {}.", path));
    return {};
}

Result<void> run_method(const analysis::Method& method, const Words& said) {
    if (said.rest.size() > (method.columns.empty() ? 0 : 1))
        return basics::invalid(fmt::format("“{}” is one word too many: bearing analyse {} {}", said.rest.back(),
                                           method.name, method.usage));
    if (said.has("picture") && said.option("picture").empty())
        return basics::invalid("--picture needs the name of a file.");
    const auto file = said.rest.empty() ? std::optional<std::string>{} : said.rest.front();
    const auto answer = TRY(ask(method, said.options, file));
    if (said.has("picture")) TRY(draw(answer, std::string{said.option("picture")}));
    print(said, answer);
    return {};
}

Command command_of(const analysis::Method& method) {
    auto options = method.options;
    options.insert(options.end(), method.columns.begin(), method.columns.end());
    options.insert(options.end(), method.columns_or_numbers.begin(), method.columns_or_numbers.end());
    options.insert(options.end(), {"missing", "picture"});
    return {.name = fmt::format("analyse {}", method.name),
            .summary = method.summary,
            .usage = fmt::format("analyse {} {}", method.name, method.usage),
            .options = std::move(options),
            .flags = method.flags,
            .run = [method](const Words& said) { return run_method(method, said); },
            .example = fmt::format("analyse {} {}", method.name, method.example)};
}

void list_in_words() {
    fmt::print("Statistical methods for any table of yours (CSV, XLSX or JSON):\n\n");
    for (const auto& each : analysis::methods()) fmt::print("  {:<18} {}\n", each.name, each.summary);
    fmt::print("\nbearing analyse METHOD --help shows an example that runs.\n");
}

void list_in_json() {
    basics::Json json;
    json.list();
    for (const auto& each : analysis::methods())
        json.object().field("name", each.name).field("summary", each.summary).field("example", each.example).end();
    json.end();
    fmt::print("{}\n", std::move(json).take());
}

Result<void> list_methods(const Words& said) {
    if (!said.rest.empty())
        return basics::invalid(fmt::format("There is no method “{}”; bearing analyse lists them.",
                                           basics::shortened(said.rest.front(), 40)));
    said.has("json") ? list_in_json() : list_in_words();
    return {};
}

} // namespace

Command analyse() {
    std::vector<Command> parts;
    for (const auto& method : analysis::methods()) parts.push_back(command_of(method));
    return {.name = "analyse",
            .summary = "Ask a statistical method about a table of yours.",
            .usage = "analyse METHOD FILE [--column-options …] [--missing WORD,WORD] [--picture FILE.svg] [--json]",
            .options = {},
            .flags = {},
            .run = list_methods,
            .parts = std::move(parts)};
}

} // namespace commands
