#include "programmes/template_store.h"

#include "journal/journal.h"
#include "programmes/templates_sql.h"

#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Result;
using storage::Row;

StoredTemplate stored_of(const Row& row) {
    return {.version = row.integer(0),
            .tasks = row.copy(1),
            .said = row.copy(2),
            .by = row.copy(3),
            .on = row.maybe_date(4)};
}

} // namespace

Result<std::vector<StoredTemplate>> template_versions(storage::Reader& reader, Programme programme) {
    return reader.list(sql::template_versions, stored_of, name(programme));
}

Result<StoredTemplate> newest_template(storage::Reader& reader, Programme programme) {
    return TRY(reader.find(sql::newest_and_held, stored_of, name(programme), std::int64_t{0}))
        .value_or(StoredTemplate{});
}

Result<NewestAndHeld> newest_and_held(storage::Reader& reader, Programme programme, std::int64_t held) {
    NewestAndHeld out;
    for (auto& each : TRY(reader.list(sql::newest_and_held, stored_of, name(programme), held))) {
        if (each.version == held) out.held = each;
        if (each.version > out.newest.version) out.newest = std::move(each);
    }
    return out;
}

Result<void> add_template(storage::Writer& writer, Programme programme, const StoredTemplate& before,
                          std::string_view tasks, std::string_view said, basics::Date today) {
    if (TRY(newest_template(writer, programme)).version != before.version)
        return basics::conflict("Somebody else has changed this list meanwhile: open it anew.");
    const auto version = before.version + 1;
    const journal::Entry entry{.kind = "list of tasks",
                               .record = fmt::format("{}-{}", name(programme), version),
                               .after = {{"programme", std::string{name(programme)}},
                                         {"version", std::to_string(version)},
                                         {"changed", std::string{said}},
                                         {"on", basics::iso(today)},
                                         {"tasks", std::string{tasks}}},
                               .reason = std::string{said}};
    return journal::changed(writer, entry, sql::add_template, name(programme), version, tasks, said,
                            writer.author().person, basics::iso(today));
}

} // namespace programmes
