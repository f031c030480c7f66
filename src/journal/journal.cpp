#include "journal/journal.h"

#include "journal/fields_text.h"
#include "journal/journal_sql.h"
#include "journal/many.h"
#include "storage/fresh_id.h"

namespace journal {
namespace {

const std::string* value_of(const Fields& fields, std::string_view name) {
    const auto found = std::ranges::find(fields, name, [](const auto& each) -> std::string_view { return each.first; });
    return found == fields.end() ? nullptr : &found->second;
}

// Without what both hold alike.
Fields only_different(const Fields& fields, const Fields& other) {
    Fields out;
    for (const auto& [name, value] : fields) {
        const auto* same = value_of(other, name);
        if (!same || *same != value) out.emplace_back(name, value);
    }
    return out;
}

std::string what_differs(const Fields& before, const Fields& after) {
    return text_of({.before = only_different(before, after), .after = only_different(after, before)});
}

} // namespace

basics::Result<void> raise_wall(storage::Writer& writer, std::string_view record) {
    TRY(writer.change(sql::raise_wall, record, basics::iso(writer.author().at), std::optional<std::string>{}));
    return {};
}
basics::Result<void> raise_wall_before_trust(storage::Writer& writer, std::string_view record, basics::Date last_day) {
    TRY(writer.change(sql::raise_wall, record, basics::iso(writer.author().at), std::optional{basics::iso(last_day)}));
    return {};
}
basics::Result<void> take_down_wall(storage::Writer& writer, std::string_view record) {
    TRY(writer.change(sql::take_down_wall, record));
    return {};
}

basics::Result<void> forget_words(storage::Writer& writer, std::string_view kind, basics::Urn school) {
    TRY(writer.change(sql::forget_words, kind, school, text_of({})));
    return {};
}

std::vector<Difference> differences(const Fields& before, const Fields& after) {
    std::vector<Difference> found;
    for (const auto& [name, value] : before) {
        const auto* now = value_of(after, name);
        if (!now || *now != value) found.push_back({.field = name, .before = value, .after = now ? *now : ""});
    }
    for (const auto& [name, value] : after)
        if (!value_of(before, name)) found.push_back({.field = name, .before = "", .after = value});
    return found;
}

basics::Result<void> record(storage::Writer& writer, const Entry& entry) {
    const auto& author = writer.author();
    const auto id = storage::fresh_id_text(author.at);
    TRY(writer.change(sql::add_entry, id, basics::iso(author.at), author.person, entry.kind, entry.record, entry.school,
                      what_differs(entry.before, entry.after), entry.reason,
                      entry.under.empty() ? std::nullopt : std::optional{entry.under}));
    const auto& sealed = entry.sealed;
    if (sealed.wall.empty()) return {};
    TRY(writer.change(sql::seal, id, sealed.wall, what_differs(sealed.before, sealed.after), sealed.reason));
    return {};
}

basics::Result<void> record_all(storage::Writer& writer, std::span<const Entry> entries) {
    const auto& author = writer.author();
    const auto at = basics::iso(author.at);
    auto bulk =
        TRY(writer.bulk("journal_entries", "id, at, person_id, kind, record_id, school_urn, fields, reason, under"));
    for (const auto& each : entries) {
        basics::demand(each.sealed.wall.empty(), "what is sealed is recorded one by one");
        const auto id = storage::fresh_id_text(author.at), fields = what_differs(each.before, each.after);
        const std::array<storage::Value, 9> row{
            id,        at,          author.person,
            each.kind, each.record, each.school,
            fields,    each.reason, each.under.empty() ? storage::Value{} : storage::Value{each.under}};
        TRY(bulk->add(row));
    }
    return bulk->finish();
}

basics::Problem changed_meanwhile() {
    return basics::conflict(
        "Somebody else has changed this since you opened it. Nothing of yours was saved yet: look at "
        "their text beside yours, and save again.");
}

} // namespace journal
