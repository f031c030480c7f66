#include "commands/manifest.h"

#include "basics/text.h"

namespace commands {

void print_manifest(const Words& words, std::string_view done, const storage::Manifest& manifest) {
    if (words.has("json")) {
        basics::Json json;
        json.object().field("schema", manifest.schema).field("bytes", manifest.bytes).key("tables").object();
        for (const auto& each : manifest.tables) json.field(each.table, each.rows);
        fmt::print("{}\n", std::move(json.end().end()).take());
        return;
    }
    fmt::print("{}\nSchema {}, {} bytes.\n", done, manifest.schema, basics::thousands(manifest.bytes));
    for (const auto& each : manifest.tables)
        if (each.rows > 0) fmt::print("  {:<24} {:>12}\n", each.table, basics::counted(each.rows, "row", "rows"));
}

} // namespace commands
