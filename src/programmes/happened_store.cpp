#include "programmes/happened_store.h"

#include "programmes/happened_sql.h"
#include "storage/fresh_id.h"

namespace programmes {

using basics::Result;

Result<void> note(storage::Writer& writer, const Happened& each) {
    std::optional<std::string> told;
    if (each.trustees_told) told = basics::iso(*each.trustees_told);
    TRY(writer.change(sql::add_move, storage::fresh_id_text(writer.author().at), each.subject, each.school, each.verb,
                      each.words, each.from, each.to, writer.author().person, basics::iso(each.on), each.said, told));
    return {};
}

Result<void> note_all(storage::Writer& writer, std::span<const Happened> all) {
    auto bulk =
        TRY(writer.bulk("programme_moves", "id, subject, urn, verb, words, from_state, to_state, made_by, made_on, "
                                           "said, trustees_told"));
    for (const auto& each : all) {
        const auto id = storage::fresh_id_text(writer.author().at), on = basics::iso(each.on);
        const auto told = each.trustees_told ? std::optional{basics::iso(*each.trustees_told)} : std::nullopt;
        const std::array<storage::Value, 11> row{id,         each.subject, each.school, each.verb,
                                                 each.words, each.from,    each.to,     writer.author().person,
                                                 on,         each.said,    told};
        TRY(bulk->add(row));
    }
    return bulk->finish();
}

Happened happened_of(const storage::Row& row) {
    return {.subject = row.copy(1),
            .school = row.urn(2),
            .verb = row.copy(3),
            .words = row.copy(4),
            .from = row.copy(5),
            .to = row.copy(6),
            .by = row.copy(7),
            .on = row.date(8),
            .said = row.copy(9),
            .trustees_told = row.maybe_date(10)};
}

Result<std::vector<Happened>> happened_at(storage::Reader& reader, const permissions::Who& who, basics::Urn urn,
                                          basics::Date today) {
    return reader.list(sql::moves_of_school, seen_once_told(who, today), happened_of, urn, basics::iso(today),
                       storage::yes(sees_before(who, today)), who.id, storage::yes(heads(who, urn, today)),
                       storage::yes(permissions::may(who, permissions::Verb::see_programmes, urn, today)));
}

} // namespace programmes
