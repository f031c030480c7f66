#include "home/inspection_call_table_routes.h"

#include <fmt/format.h>

namespace home {

sources::TableOut call_table(const CallDocument& document) {
    sources::TableOut table{.title = document.title,
                            .columns = {{.name = "Part"}, {.name = "What"}, {.name = "Words"}}};
    const auto add = [&](const CallSection& section, std::string what, std::string words) {
        table.rows.push_back({section.title, std::move(what), std::move(words)});
    };
    for (const auto& section : document.sections) {
        for (const auto& each : section.sentences) add(section, "", each);
        for (const auto& each : section.texts) add(section, each.heading, each.words);
        for (const auto& each : section.tables)
            for (const auto& row : each.rows) {
                std::string words;
                for (std::size_t at = 1; at < row.size(); ++at)
                    if (!row[at].empty())
                        words += fmt::format("{}{}: {}", words.empty() ? "" : "; ", each.heading[at], row[at]);
                add(section, row.front(), std::move(words));
            }
    }
    return table;
}

} // namespace home
