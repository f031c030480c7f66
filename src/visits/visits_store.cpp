#include "visits/visits_store.h"

#include "journal/journal.h"
#include "storage/known.h"
#include "visits/visits_sql.h"

namespace visits {
namespace {

using basics::Result;
using permissions::Scope;
using storage::known;
using storage::Reader;
using storage::Row;
using storage::Writer;

Visit visit_at(const Row& row) {
    return {.id = row.id<Visit>(0),
            .school = row.urn(1),
            .school_name = row.copy(2),
            .kind = known(kind_named(row.text(3))),
            .on = row.date(4),
            .visitor = row.id<permissions::Person>(5),
            .visitor_name = row.copy(6),
            .purpose = row.copy(7),
            .note_by = row.date(8),
            .state = known(visit_lifecycle().named(row.text(9))),
            .theme = inspections::theme_named(row.text(10)),
            .leaning = known(leaning_named(row.text(11))),
            .seen = row.copy(12),
            .strengths = row.copy(13),
            .questions = row.copy(14),
            .actions = row.copy(15),
            .comment = row.copy(16),
            .reason = row.copy(17),
            .noted = row.maybe_date(18),
            .version = row.integer(19)};
}

journal::Fields fields(const Visit& visit) {
    return {{"kind", std::string{name(visit.kind)}},
            {"on", basics::iso(visit.on)},
            {"visitor", std::string{visit.visitor.text()}},
            {"purpose", visit.purpose},
            {"note by", basics::iso(visit.note_by)},
            {"state", std::string{visit_lifecycle().of(visit.state).name}},
            {"theme", visit.theme ? std::string{name(*visit.theme)} : ""},
            {"leaning", std::string{name(visit.leaning)}},
            {"seen", visit.seen},
            {"strengths", visit.strengths},
            {"questions", visit.questions},
            {"actions", visit.actions},
            {"comment", visit.comment},
            {"reason", visit.reason},
            {"noted", visit.noted ? basics::iso(*visit.noted) : ""}};
}
std::string_view journal_kind(const Visit&) { return "visit"; }

} // namespace

Result<std::vector<Visit>> all_visits(Reader& reader, const Scope& scope, basics::Date since) {
    return reader.list(sql::all_visits, scope, visit_at, basics::iso(since));
}

Result<Visit> find_visit(Reader& reader, const Scope& scope, const VisitId& id) {
    auto found = TRY(reader.list(sql::find_visit, scope, visit_at, id));
    if (found.empty()) return basics::missing("There is no such visit, or it is not to a school that you may see.");
    return std::move(found.front());
}

Result<void> add(Writer& writer, const Visit& visit) {
    const journal::Entry entry{.kind = std::string{journal_kind(visit)},
                               .record = std::string{visit.id.text()},
                               .after = fields(visit),
                               .school = visit.school};
    return journal::changed(writer, entry, sql::add_visit, visit.id, visit.school, name(visit.kind),
                            basics::iso(visit.on), visit.visitor, visit.purpose, basics::iso(visit.note_by));
}

Result<void> save(Writer& writer, const Visit& before, const Visit& after) {
    const journal::Entry entry{.kind = std::string{journal_kind(after)},
                               .record = std::string{after.id.text()},
                               .before = fields(before),
                               .after = fields(after),
                               .reason = after.reason,
                               .school = after.school};
    const auto noted = after.noted ? std::optional{basics::iso(*after.noted)} : std::nullopt;
    return journal::changed(writer, entry, sql::update_visit, after.id, before.version, basics::iso(after.on),
                            basics::iso(after.note_by), visit_lifecycle().of(after.state).name,
                            after.theme ? name(*after.theme) : std::string_view{}, name(after.leaning), after.seen,
                            after.strengths, after.questions, after.actions, after.comment, after.reason, noted);
}

} // namespace visits
