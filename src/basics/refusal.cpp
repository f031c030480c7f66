#include "basics/refusal.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace basics {

std::string sentence(const Refusal& refusal) {
    return fmt::format("row {}{}: {}", refusal.line, refusal.column.empty() ? "" : ", " + refusal.column,
                       refusal.reason);
}

std::string listed(std::string_view title, std::span<const Refusal> all, std::size_t most) {
    if (all.empty()) return {};
    auto out = fmt::format("{}:\n", title);
    for (const auto& each : all.first(std::min(all.size(), most))) out += fmt::format("  {}\n", sentence(each));
    if (all.size() > most) out += fmt::format("  and {} more; --json lists them all.\n", all.size() - most);
    return out;
}

std::string not_taken(std::span<const Refusal> all) {
    return listed(counted(std::ssize(all), "row", "rows") + " not taken", all);
}

void write(Json& json, std::string_view key, std::span<const Refusal> all) {
    json.key(key).list();
    for (const auto& each : all)
        json.object()
            .field("row", static_cast<std::int64_t>(each.line))
            .field("column", each.column)
            .field("reason", each.reason)
            .end();
    json.end();
}

std::vector<Refusal> together(std::vector<Refusal> all, std::span<const Refusal> others) {
    all.insert(all.end(), others.begin(), others.end());
    std::ranges::stable_sort(all, {}, &Refusal::line);
    return all;
}

} // namespace basics
