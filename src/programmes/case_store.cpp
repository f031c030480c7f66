#include "programmes/case_store.h"

#include "journal/journal.h"
#include "programmes/cases_sql.h"
#include "programmes/happened_store.h"
#include "storage/fresh_id.h"

namespace programmes {
namespace {

using basics::Date;
using basics::Result;
using storage::Row;

ProgrammeCase case_of(const Row& row) {
    const auto kind = case_kind_named(row.text(3));
    basics::demand(kind.has_value(), "a stored kind of case that is none");
    const auto state = case_lifecycle(*kind).named(row.text(5));
    basics::demand(state.has_value(), "a stored state of a case that is none");
    return {.id = row.id<ProgrammeCase>(0),
            .placement = row.id<PlacementRecord>(1),
            .school = row.urn(2),
            .kind = *kind,
            .title = row.copy(4),
            .state = std::string{*state},
            .due_what = row.copy(6),
            .due_on = row.maybe_date(7),
            .version = row.integer(8)};
}

std::optional<std::string> stored(const std::optional<Date>& day) {
    return day ? std::optional{basics::iso(*day)} : std::nullopt;
}

journal::Fields fields(const ProgrammeCase& of) {
    return {{"kind", std::string{name(of.kind)}},
            {"title", of.title},
            {"state", of.state},
            {"due next", of.due_what},
            {"due on", of.due_on ? basics::iso(*of.due_on) : ""}};
}

} // namespace

Result<std::vector<ProgrammeCase>> cases_of_school(storage::Reader& reader, const permissions::Who& who,
                                                   basics::Urn urn, Date today) {
    return reader.list(sql::cases_of_school, seen_once_told(who, today), case_of, urn, basics::iso(today),
                       storage::yes(sees_before(who, today)), who.id);
}

Result<CaseId> add(storage::Writer& writer, ProgrammeCase of, Date today) {
    of.id = storage::fresh_id<ProgrammeCase>(writer.author().at);
    const journal::Entry entry{.kind = std::string{words(of.kind)},
                               .record = std::string{of.id.text()},
                               .after = fields(of),
                               .school = of.school};
    TRY(journal::changed(writer, entry, sql::add_case, of.id, of.placement, of.school, name(of.kind), of.title,
                         of.state, of.due_what, stored(of.due_on)));
    TRY(note(writer, {.subject = std::string{of.id.text()},
                      .school = of.school,
                      .verb = "begin",
                      .words = std::string{words(of.kind)} + " begun: " + of.title,
                      .from = "",
                      .to = of.state,
                      .on = today}));
    return of.id;
}

Result<void> save(storage::Writer& writer, const ProgrammeCase& before, const ProgrammeCase& after,
                  const CaseMove& move, const Said& said, Date today) {
    const auto told = said_words(move, said);
    const journal::Entry entry{.kind = std::string{words(after.kind)},
                               .record = std::string{after.id.text()},
                               .before = fields(before),
                               .after = fields(after),
                               .reason = told,
                               .school = after.school};
    TRY(journal::changed(writer, entry, sql::update_case, after.id, before.version, after.state, after.due_what,
                         stored(after.due_on)));
    return note(writer, {.subject = std::string{after.id.text()},
                         .school = after.school,
                         .verb = std::string{move.verb},
                         .words = after.title + ": " + std::string{move.words},
                         .from = before.state,
                         .to = after.state,
                         .on = today,
                         .said = told});
}

} // namespace programmes
