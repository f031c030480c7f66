#include "journey/subject_store.h"

#include "journal/journal.h"
#include "journey/subjects_sql.h"
#include "storage/fresh_id.h"

#include <algorithm>

namespace journey {
namespace {

using basics::Result;
using storage::Row;

SubjectTeam team_of(const Row& row) {
    return {.school = row.urn(0), .subject = row.copy(1), .counted_on = row.date(2), .teachers = row.integer(3)};
}

SubjectStep step_of(const Row& row) {
    const auto phase = phase_named(row.text(3));
    const auto trend = trend_named(row.text(4));
    basics::demand(phase && trend, "a stored word of a subject's journey that is none");
    return {.school = row.urn(0),
            .subject = row.copy(1),
            .from = row.date(2),
            .phase = *phase,
            .trend = *trend,
            .reason = row.copy(5),
            .decider = row.copy(6)};
}

} // namespace

Result<std::vector<SubjectNow>> subjects_of(storage::Reader& reader, const permissions::Scope& scope, basics::Urn urn,
                                            basics::Date day) {
    const auto teams = TRY(reader.list(sql::subject_teams, scope, team_of, urn));
    return subjects_on(teams, TRY(reader.list(sql::subject_steps, scope, step_of, urn, basics::iso(day))), day);
}

Result<void> add(storage::Writer& writer, const SubjectTeam& team) {
    const auto id = storage::fresh_id<SubjectTeam>(writer.author().at);
    const journal::Entry entry{.kind = "subject team",
                               .record = std::string{id.text()},
                               .after = {{"subject", team.subject},
                                         {"counted on", basics::iso(team.counted_on)},
                                         {"teachers", std::to_string(team.teachers)},
                                         {"by", std::string{writer.author().person.text()}}},
                               .school = team.school};
    return journal::changed(writer, entry, sql::add_team, id, team.school, team.subject, basics::iso(team.counted_on),
                            team.teachers, writer.author().person);
}

Result<void> add(storage::Writer& writer, const SubjectStep& step) {
    const auto now = TRY(subjects_of(writer, {.schools = {step.school}}, step.school, step.from));
    const auto of = std::ranges::find(now, step.subject, [](const SubjectNow& each) { return each.team.subject; });
    if (of == now.end() || !of->shown())
        return basics::conflict(
            "A subject has a journey of its own where three or more teach it. Say how many do first; "
            "with fewer it would be about one person.");
    const auto id = storage::fresh_id<SubjectStep>(writer.author().at);
    const journal::Entry entry{.kind = "subject journey",
                               .record = std::string{id.text()},
                               .after = {{"subject", step.subject},
                                         {"from", basics::iso(step.from)},
                                         {"phase", std::string{name(step.phase)}},
                                         {"trend", std::string{name(step.trend)}},
                                         {"reason", step.reason},
                                         {"teachers", std::to_string(of->team.teachers)},
                                         {"by", std::string{writer.author().person.text()}}},
                               .school = step.school};
    return journal::changed(writer, entry, sql::add_subject_step, id, step.school, step.subject, basics::iso(step.from),
                            name(step.phase), name(step.trend), step.reason, of->team.teachers, writer.author().person,
                            basics::iso(step.from));
}

} // namespace journey
