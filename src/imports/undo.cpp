#include "imports/undo.h"

#include "basics/text.h"

#include <tuple>

namespace imports {
namespace {

using basics::counted;

std::string words(const Standing& import) {
    return fmt::format("import {}, {} as at {} ({})", import.id, import.kind_name, basics::spoken(import.as_of),
                       import.file);
}

std::string stay(const Effects::Other& other) {
    return fmt::format("For {} nothing changes: {} stands in front.", counted(other.figures, "figure", "figures"),
                       words(other.import));
}

std::int64_t sum(const std::vector<Effects::Other>& others) {
    std::int64_t figures = 0;
    for (const auto& each : others) figures += each.figures;
    return figures;
}

} // namespace

bool stands_before(const Standing& one, const Standing& other) {
    return std::tuple{one.finality, one.as_of, one.id} > std::tuple{other.finality, other.as_of, other.id};
}

std::vector<std::string> undoing_words(const Effects& effects) {
    std::vector<std::string> said;
    for (const auto& other : effects.behind)
        said.push_back(
            fmt::format("{} back to {}.", counted(other.figures, "figure falls", "figures fall"), words(other.import)));
    if (effects.alone > 0)
        said.push_back(
            fmt::format("{}: no other import has them.", counted(effects.alone, "figure vanishes", "figures vanish")));
    for (const auto& other : effects.before) said.push_back(stay(other));
    if (said.empty()) said.emplace_back("No figure changes: this import holds none.");
    return said;
}

std::vector<std::string> redoing_words(const Effects& effects) {
    std::vector<std::string> said;
    if (effects.alone > 0)
        said.push_back(fmt::format("{}: no other import has them.",
                                   counted(effects.alone, "figure comes back", "figures come back")));
    if (const auto figures = sum(effects.behind); figures > 0)
        said.push_back(fmt::format("{} of this import again in front of an older one.",
                                   counted(figures, "figure stands", "figures stand")));
    for (const auto& other : effects.before) said.push_back(stay(other));
    if (said.empty()) said.emplace_back("No figure changes: this import holds none.");
    return said;
}

} // namespace imports
