#include "measures/figure_source.h"

#include "basics/id.h"
#include "basics/text.h"
#include "measures/held.h"
#include "sources/cell.h"

namespace measures {
namespace {

using basics::Result;
using schools::Level;
using schools::Place;
using sources::Cell;
using sources::Fields;

constexpr std::string_view everybody = "all";

constexpr std::array part_names{
    std::pair{std::string_view{"value"}, Slot::Part::value},
    std::pair{std::string_view{"numerator"}, Slot::Part::numerator},
    std::pair{std::string_view{"denominator"}, Slot::Part::denominator},
    std::pair{std::string_view{"lower"}, Slot::Part::lower},
    std::pair{std::string_view{"upper"}, Slot::Part::upper},
    std::pair{std::string_view{"n"}, Slot::Part::n},
};

std::optional<Slot::Part> part_named(std::string_view name) {
    for (const auto& [word, part] : part_names)
        if (word == name) return part;
    return std::nullopt;
}

RowTrouble trouble(const Fields& row, std::string_view role, const std::string& reason) {
    return {.column = std::string{row.header(role)}, .value = basics::shortened(row[role], 60), .reason = reason};
}

using Whom = std::variant<Place, RowTrouble, std::monostate>;

Whom school_of(const Fields& row) {
    if (!row["urn"].empty()) {
        const auto urn = basics::parse_urn(row["urn"]);
        if (!urn.ok()) return trouble(row, "urn", urn.problem().message);
        return schools::place_of(urn.value());
    }
    auto dfe_number = basics::parse_laestab(row["laestab"]);
    if (!dfe_number.ok() && !row["estab"].empty()) {
        const auto la = basics::parse_la_code(row["la"]);
        const auto establishment = basics::whole_number(row["estab"]);
        if (la.ok() && establishment) dfe_number = basics::laestab(la.value(), *establishment);
    }
    if (dfe_number.ok()) return schools::place_of(dfe_number.value());
    return trouble(row, row.has("urn") ? "urn" : "laestab",
                   "This row names no school: it has neither a URN nor a DfE number.");
}

Whom authority_of(const Fields& row) {
    const auto code = basics::parse_la_code(row["la"]);
    const auto stands_for = code.ok() ? code.value().text() : std::string{row["la_new"]};
    if (stands_for.empty()) return trouble(row, "la", "This row names no local authority.");
    return Place{.level = Level::authority, .code = stands_for, .name = std::string{row["la_name"]}};
}

Whom region_of(const Fields& row) {
    const auto code = row["region"].empty() ? row["region_name"] : row["region"];
    if (code.empty()) return trouble(row, "region", "This row names no region.");
    return Place{.level = Level::region, .code = std::string{code}, .name = std::string{row["region_name"]}};
}

Whom trust_of(const Fields& row) {
    const auto uid = basics::parse_group_uid(row["trust_uid"]);
    if (!uid.ok()) return trouble(row, "trust_uid", uid.problem().message);
    auto place = schools::place_of(uid.value());
    place.name = row["name"];
    return place;
}

Whom place_at(std::string_view level, const Fields& row) {
    if (level == "school") return school_of(row);
    if (level == "authority") return authority_of(row);
    if (level == "region") return region_of(row);
    if (level == "trust") return trust_of(row);
    if (level == "country") return Place{.level = Level::country, .code = std::string{england}, .name = "England"};
    if (level == "skip") return std::monostate{};
    return trouble(row, "level", "This level is not known: say what it means under Imports, catalogue.");
}

const sources::ValueMeaning* meaning_of(const Fields& row, std::string_view role) {
    const auto& values = row.recognised().kind->values;
    const auto by_role = values.find(role);
    if (by_role == values.end()) return nullptr;
    auto found = by_role->second.find(basics::lower(row[role]));
    if (found == by_role->second.end()) found = by_role->second.find("*");
    return found == by_role->second.end() ? nullptr : &found->second;
}

std::optional<double>& part_of(basics::Figure& figure, Slot::Part part) {
    switch (part) {
    case Slot::Part::value: return figure.value;
    case Slot::Part::numerator: return figure.numerator;
    case Slot::Part::denominator: return figure.denominator;
    case Slot::Part::lower: return figure.lower;
    case Slot::Part::upper: return figure.upper;
    case Slot::Part::n: return figure.n;
    }
    basics::demand(false, "a part of a figure that is none");
    return figure.value;
}

// A number stands; without one, the reason given for the value, else for its numerator, else for any other part but n.
std::optional<basics::Figure> figure_of(const Slot& slot, const std::vector<Cell>& cells) {
    basics::Figure figure;
    std::optional<Slot::Part> reason_from;
    for (const auto& [part, at] : slot.parts) {
        const auto& cell = cells[at];
        if (const auto* number = std::get_if<double>(&cell)) part_of(figure, part) = *number;
        const auto* reason = std::get_if<basics::Reason>(&cell);
        if (!reason || part == Slot::Part::n) continue;
        if (!reason_from || part < *reason_from) figure.reason = *reason, reason_from = part;
    }
    if (figure.value || figure.numerator) figure.reason.reset();
    else if (!figure.reason) return std::nullopt;
    return figure;
}

// False for a cell that nobody can read.
bool count(const Cell& cell, std::string_view text, CellCounts& counts) {
    if (std::holds_alternative<double>(cell)) ++counts.numbers;
    else if (std::holds_alternative<sources::Empty>(cell)) ++counts.empty;
    else if (const auto* reason = std::get_if<basics::Reason>(&cell)) {
        const auto token = basics::trimmed(text);
        auto found = counts.tokens.find(token);
        if (found == counts.tokens.end())
            found = counts.tokens.emplace(token, CellCounts::Token{.reason = *reason, .cells = 0}).first;
        ++found->second.cells;
    } else return ++counts.refused, false;
    return true;
}

} // namespace

std::variant<Place, RowTrouble, std::monostate> place_of(const Fields& row) {
    const auto* level = meaning_of(row, "level");
    const auto* type = meaning_of(row, "school_type");
    const auto named = level                                     ? level->meaning
                       : row.has("level")                        ? basics::lower(row["level"])
                       : row.has("trust_uid") && !row.has("urn") ? std::string{"trust"}
                                                                 : std::string{"school"};
    auto place = place_at(named, row);
    auto* found = std::get_if<Place>(&place);
    if (!found || found->level == Level::school) return place;
    if (!type && row.has("school_type") && !row["school_type"].empty())
        return trouble(row, "school_type",
                       "This type of school is not known: say what it means under Imports, catalogue.");
    if (type && type->meaning == "skip") return std::monostate{};
    found->school_type = type ? type->meaning : level ? level->school_type : std::string{};
    return place;
}

std::variant<basics::Period, RowTrouble> period_of(const Fields& row, std::optional<basics::AcademicYear> of_file) {
    const auto said = row.meaning("period"); // a kind of file may say for all its rows what "current" is
    if (said.empty() && !row.has("period")) {
        if (of_file) return basics::whole(*of_file);
        return RowTrouble{.column = "", .value = "", .reason = "The file does not say its year."};
    }
    const auto period = basics::parse_period(said, row.meaning("period_part"));
    if (!period.ok()) return trouble(row, "period", period.problem().message);
    return period.value();
}

std::optional<basics::Period> Slot::period(basics::Period of_row) const {
    of_row.year = sources::year_of(*meaning, of_row.year);
    const bool too_early = measure->first_year && of_row.year < *measure->first_year;
    const bool too_late = measure->last_year && *measure->last_year < of_row.year;
    return too_early || too_late ? std::nullopt : std::optional{of_row};
}

const Group* Slot::of_whom(const Group& of_row) const {
    if (group->code == everybody) return &of_row;
    return of_row.code == everybody || of_row.id == group->id ? group : nullptr;
}

std::int64_t CellCounts::coded() const {
    std::int64_t sum = 0;
    for (const auto& [token, count] : tokens) sum += count.cells;
    return sum;
}

Result<FigureColumns> FigureColumns::of(const sources::Recognised& table, const Catalogue& catalogue) {
    FigureColumns found;
    found.filters_ = Filters::of(table, catalogue);
    std::map<std::size_t, std::size_t> place_of_column;
    std::map<std::tuple<std::int64_t, std::int64_t, std::string, int, std::string>, std::size_t> slot_of;
    for (const auto& [at, meaning] : table.columns) {
        if (meaning->role != "figure") continue;
        const auto* measure = catalogue.measure(meaning->measure);
        const auto* group = catalogue.group(meaning->pupil_group.empty() ? "all" : meaning->pupil_group);
        const auto part = part_named(meaning->part);
        if (!measure || !group || !part)
            return basics::broken(
                fmt::format("The catalogue does not know what “{}” of “{}” means.", meaning->header, table.kind->name),
                meaning->measure + "/" + meaning->pupil_group + "/" + meaning->part);
        const auto [column, is_new] = place_of_column.try_emplace(at, found.columns_.size());
        if (is_new) found.columns_.push_back({.at = at, .header = meaning->header});
        const auto [slot, added] = slot_of.try_emplace(
            {measure->id, group->id, meaning->school_type, meaning->back, meaning->variant}, found.slots_.size());
        if (added) found.slots_.push_back({.measure = measure, .group = group, .meaning = meaning});
        found.slots_[slot->second].parts.emplace_back(*part, column->second);
    }
    return found;
}

void FigureColumns::read(const Fields& row, const Breakdown& about, CellCounts& counts, const Found& each,
                         const Refused& refused) const {
    std::vector<Cell> cells;
    cells.reserve(columns_.size());
    for (const auto& column : columns_) {
        const auto text = column.at < row.cells().size() ? row.cells()[column.at] : std::string_view{};
        cells.push_back(sources::parse_cell(text, *row.recognised().kind));
        if (!count(cells.back(), text, counts))
            refused({.column = column.header,
                     .value = basics::shortened(text, 60),
                     .reason = "Neither a number nor a word that the catalogue knows."});
    }
    for (const auto& slot : slots_) {
        if (slot.meaning->variant != about.variant) continue;
        const auto* group = slot.of_whom(*about.group);
        if (!group) continue;
        if (const auto figure = figure_of(slot, cells)) each(slot, *group, *figure);
    }
}

} // namespace measures
