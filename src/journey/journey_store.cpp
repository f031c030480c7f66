#include "journey/journey_store.h"

#include "journal/journal.h"
#include "journey/journey_sql.h"
#include "storage/fresh_id.h"
#include "storage/known.h"

namespace journey {
namespace {

using basics::Result;
using storage::known;
using storage::Row;

JourneyStep step_of(const Row& row) {
    return {.id = row.id<JourneyStep>(0),
            .school = row.urn(1),
            .from = row.date(2),
            .phase = known(phase_named(row.text(3))),
            .trend = known(trend_named(row.text(4))),
            .capacity = known(capacity_named(row.text(5))),
            .reason = row.copy(6),
            .proposed = phase_named(row.text(7)),
            .proposal = row.copy(8),
            .decider = row.copy(9),
            .decided_on = row.date(10),
            .comment = row.copy(11),
            .comment_by = row.copy(12),
            .comment_on = row.maybe_date(13),
            .version = row.integer(14)};
}

std::string_view proposed_name(const JourneyStep& step) { return step.proposed ? name(*step.proposed) : "cannot_tell"; }

journal::Fields fields(const JourneyStep& step) {
    return {{"from", basics::iso(step.from)},
            {"phase", std::string{name(step.phase)}},
            {"trend", std::string{name(step.trend)}},
            {"capacity", std::string{name(step.capacity)}},
            {"reason", step.reason},
            {"proposed", std::string{proposed_name(step)}},
            {"proposal", step.proposal},
            {"decided on", basics::iso(step.decided_on)},
            {"comment", step.comment}};
}

journal::Entry entry(const JourneyStep& step) {
    return {.kind = "journey", .record = std::string{step.id.text()}, .after = fields(step), .school = step.school};
}

} // namespace

Result<std::vector<JourneyStep>> steps_of(storage::Reader& reader, const permissions::Scope& scope, basics::Urn urn) {
    return reader.list(sql::steps, scope, step_of, urn);
}
Result<std::vector<JourneyStep>> all_steps(storage::Reader& reader, const permissions::Scope& scope) {
    return reader.list(sql::steps, scope, step_of, std::int64_t{0});
}

Result<StepId> add(storage::Writer& writer, const JourneyStep& said) {
    auto step = said;
    step.id = storage::fresh_id<JourneyStep>(writer.author().at);
    for (const auto& each : TRY(steps_of(writer, {.schools = {step.school}}, step.school)))
        if (each.from >= step.from)
            return basics::conflict("A later step, or one of the same day, stands already: nothing is overwritten.");
    auto told = entry(step);
    told.after.emplace_back("decided by", std::string{writer.author().person.text()});
    TRY(journal::changed(writer, told, sql::add_step, step.id, step.school, basics::iso(step.from), name(step.phase),
                         name(step.trend), name(step.capacity), step.reason, proposed_name(step), step.proposal,
                         writer.author().person, basics::iso(step.decided_on)));
    return step.id;
}

Result<void> comment(storage::Writer& writer, const JourneyStep& before, std::string_view words, basics::Date today) {
    auto after = before;
    after.comment = words;
    auto told = entry(after);
    told.before = fields(before);
    told.after.emplace_back("comment by", std::string{writer.author().person.text()});
    told.after.emplace_back("comment on", basics::iso(today));
    return journal::changed(writer, told, sql::comment_on_step, before.id, before.version, words,
                            writer.author().person, basics::iso(today));
}

} // namespace journey
