#include "permissions/decisions.h"

#include "basics/embedded.h"
#include "basics/text.h"

#include <fmt/format.h>
#include <set>

namespace permissions {
namespace {

constexpr std::array<Reach, 5> all_reaches{Reach::none, Reach::own_school, Reach::as_held, Reach::whole_trust,
                                           Reach::everything};

struct Line {
    int number;
    std::vector<std::string_view> cells;
};

basics::Problem wrong(const Line& line, std::string_view why) {
    return basics::invalid(fmt::format("The decision table, line {}: {}.", line.number, why));
}

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    int number = 0;
    for (const auto whole : basics::split(text, '\n')) {
        ++number;
        if (basics::trimmed(whole).empty() || whole.starts_with('#')) continue;
        Line line{.number = number, .cells = {}};
        for (const auto cell : basics::split(whole, '|')) line.cells.push_back(basics::trimmed(cell));
        lines.push_back(std::move(line));
    }
    return lines;
}

std::optional<Reach> reach_named(std::string_view text) {
    for (const auto reach : all_reaches)
        if (text == words(reach)) return reach;
    return {};
}

std::optional<Held> held_named(std::string_view text) {
    if (text == "trust") return Held::trust;
    if (text == "school") return Held::school;
    if (text == "either") return Held::either;
    return {};
}

basics::Result<std::vector<Verb>> columns_of(const Line& heading) {
    if (heading.cells.size() != verb_count + 2 || heading.cells[0] != "role" || heading.cells[1] != "held for")
        return wrong(heading, fmt::format("it starts with role | held for, and has {} deeds", verb_count));
    std::vector<Verb> columns;
    for (const auto cell : std::span{heading.cells}.subspan(2)) {
        const auto verb = verb_named(cell);
        if (!verb) return wrong(heading, fmt::format("no deed is called “{}”", cell));
        if (std::ranges::find(columns, *verb) != columns.end())
            return wrong(heading, fmt::format("“{}” stands there twice", cell));
        columns.push_back(*verb);
    }
    return columns;
}

basics::Result<Deeds> deeds_of(const Line& line, const std::vector<Verb>& columns) {
    Deeds deeds{};
    if (line.cells.size() != columns.size() + 2)
        return wrong(line, fmt::format("it has {} cells, not {}", line.cells.size(), columns.size() + 2));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto reach = reach_named(line.cells[i + 2]);
        if (!reach) return wrong(line, fmt::format("“{}” is not a word of this table", line.cells[i + 2]));
        deeds[static_cast<std::size_t>(columns[i])] = *reach;
    }
    return deeds;
}

basics::Result<void> read_role(Decisions& table, std::set<std::string_view>& seen, const Line& line,
                               const Deeds& deeds) {
    const auto title = line.cells[0];
    if (!seen.insert(title).second) return wrong(line, fmt::format("“{}” stands there twice", title));
    if (title == "anybody") return table.anybody = deeds, basics::Result<void>{};
    if (title == "any signed-in person") return table.signed_in = deeds, basics::Result<void>{};
    const auto role = role_named(title);
    if (!role) return wrong(line, fmt::format("no role is called “{}”", title));
    const auto held = held_named(line.cells[1]);
    if (!held) return wrong(line, "a role is held for trust, school or either");
    table.roles[static_cast<std::size_t>(*role)] = deeds;
    table.held_for[static_cast<std::size_t>(*role)] = *held;
    return {};
}

} // namespace

std::string_view words(Reach reach) {
    switch (reach) {
    case Reach::none: return "-";
    case Reach::own_school: return "own school";
    case Reach::as_held: return "trust";
    case Reach::whole_trust: return "whole trust";
    case Reach::everything: return "everything";
    }
    throw basics::Bug{"a reach without words"};
}

basics::Result<Decisions> parse_decisions(std::string_view text) {
    const auto lines = lines_of(text);
    if (lines.empty()) return basics::invalid("The decision table is empty.");
    const auto columns = TRY(columns_of(lines.front()));
    Decisions table{};
    std::set<std::string_view> seen;
    for (const auto& line : std::span{lines}.subspan(1)) {
        const auto deeds = TRY(deeds_of(line, columns));
        TRY(read_role(table, seen, line, deeds));
    }
    if (seen.size() != role_count + 2)
        return basics::invalid(
            fmt::format("The decision table has {} of the {} rows it needs.", seen.size(), role_count + 2));
    return table;
}

const Decisions& decisions() {
    static const Decisions table = [] {
        for (const auto& file : embedded::decisions())
            if (file.name == "decisions.txt") {
                auto parsed = parse_decisions(file.text);
                basics::demand(parsed.ok(), parsed.ok() ? "" : parsed.problem().message);
                return std::move(parsed).value();
            }
        throw basics::Bug{"the program does not hold examples/permissions/decisions.txt"};
    }();
    return table;
}

std::string sentence(Role role, Verb verb, Reach reach) {
    if (reach == Reach::none) return fmt::format("{}: may not {}.", words(role), words(verb));
    return fmt::format("{}: may {}: {}.", words(role), words(verb), words(reach));
}

} // namespace permissions
