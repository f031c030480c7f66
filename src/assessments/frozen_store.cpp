#include "assessments/frozen_store.h"

#include "assessments/assessments_sql.h"
#include "assessments/frozen_sql.h"
#include "basics/text.h"
#include "journal/journal.h"

#include <fmt/format.h>

namespace assessments {
namespace {

using basics::Result;
using storage::Row;
using storage::Writer;

// A tab parts cells, so none may stand in one.
std::string text_of(const std::vector<std::string>& cells) {
    std::string text;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (at > 0) text += '\t';
        for (const char each : cells[at]) text += each == '\t' ? ' ' : each;
    }
    return text;
}

std::vector<std::string> cells_of(std::string_view text) {
    std::vector<std::string> cells;
    for (const auto each : basics::split(text, '\t')) cells.emplace_back(each);
    return cells;
}

journal::Fields frozen(std::string at, std::string by) {
    return {{"state", "frozen"}, {"frozen at", std::move(at)}, {"frozen by", std::move(by)}};
}
const journal::Fields open{{"state", "open"}, {"frozen at", ""}, {"frozen by", ""}};

journal::Entry entry_of(const KeyPoint& point, journal::Fields before, journal::Fields after, std::string reason) {
    return {.kind = "key point",
            .record = point.id.text(),
            .before = std::move(before),
            .after = std::move(after),
            .reason = std::move(reason)};
}

} // namespace

Result<void> freeze(Writer& writer, const KeyPoint& point, const std::vector<FrozenSchool>& schools) {
    if (point.frozen) return basics::conflict("The key point is frozen already.");
    for (const auto& school : schools)
        for (std::size_t place = 0; place < school.lines.size(); ++place)
            TRY(writer.change(sql::keep_line, point.id, school.urn, place, school.lines[place].kind,
                              text_of(school.lines[place].cells)));
    const auto& [person, at] = writer.author();
    const auto entry = entry_of(point, open, frozen(basics::iso(at), std::string{person.text()}), "");
    return journal::changed(writer, entry, sql::freeze_key_point, point.id, point.version, basics::iso(at), person);
}

Result<void> unfreeze(Writer& writer, const KeyPoint& point, std::string_view reason) {
    if (!point.frozen) return basics::conflict("The key point is not frozen.");
    TRY(writer.change(sql::drop_lines, point.id));
    const auto entry = entry_of(point, frozen(basics::iso(*point.frozen), point.frozen_by), open, std::string{reason});
    return journal::changed(writer, entry, sql::freeze_key_point, point.id, point.version, std::nullopt, std::nullopt);
}

Result<std::map<basics::Urn, std::vector<Line>>> frozen_lines(storage::Reader& reader, const permissions::Scope& scope,
                                                              KeyPointNumber point) {
    std::map<basics::Urn, std::vector<Line>> out;
    TRY(reader.each(
        sql::frozen_lines, scope,
        [&](const Row& row) { out[row.urn(0)].push_back({.kind = row.copy(1), .cells = cells_of(row.text(2))}); },
        point));
    return out;
}

} // namespace assessments
