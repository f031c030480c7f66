#include "programmes/placement_store.h"

#include "journal/many.h"
#include "programmes/placements_sql.h"
#include "programmes/task_store.h"
#include "storage/fresh_id.h"
#include "storage/known.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Date;
using basics::Result;
using permissions::Who;
using storage::known;
using storage::Row;

Placement placement_of(const Row& row) {
    return {.id = row.id<PlacementRecord>(0),
            .school = row.urn(1),
            .school_name = row.copy(2),
            .decision = {.programme = known(programme_named(row.text(3))),
                         .from = row.date(6),
                         .reason = row.copy(8),
                         .exit_criteria = row.copy(9),
                         .de_escalation = row.copy(10),
                         .lead = row.id<permissions::Person>(14),
                         .review_on = row.date(17)},
            .proposed = known(programme_named(row.text(4))),
            .proposal = row.copy(5),
            .decided_by = row.id<permissions::Person>(11),
            .decided_on = row.date(13),
            .until = row.maybe_date(7),
            .lead = row.id<permissions::Person>(14),
            .lead_name = row.copy(15),
            .lead_ended = row.flag(16),
            .decider_name = row.copy(12),
            .review_on = row.date(17),
            .head_told = row.maybe_date(18),
            .watch_until = row.maybe_date(19),
            .state = known(placement_lifecycle().named(row.text(20))),
            .comment = row.copy(21),
            .comment_by = row.copy(22),
            .comment_on = row.maybe_date(23),
            .commented = row.null(25) ? std::nullopt : std::optional{row.id<permissions::Person>(25)},
            .version = row.integer(24),
            .template_version = row.integer(26)};
}

Somebody somebody(const Row& row) { return {.id = row.id<permissions::Person>(0), .name = row.copy(1)}; }

std::string text(const std::optional<Date>& day) { return day ? basics::iso(*day) : std::string{}; }
std::optional<std::string> stored(const std::optional<Date>& day) {
    return day ? std::optional{basics::iso(*day)} : std::nullopt;
}

journal::Fields fields(const Placement& each) {
    return {{"programme", std::string{name(each.decision.programme)}},
            {"from", basics::iso(each.decision.from)},
            {"to", text(each.until)},
            {"reason", each.decision.reason},
            {"exit criteria", each.decision.exit_criteria},
            {"de-escalation point", each.decision.de_escalation},
            {"proposed", std::string{name(each.proposed)}},
            {"proposal", each.proposal},
            {"decided by", std::string{each.decided_by.text()}},
            {"decided on", basics::iso(each.decided_on)},
            {"lead", std::string{each.lead.text()}},
            {"review", basics::iso(each.review_on)},
            {"head told", text(each.head_told)},
            {"watch until", text(each.watch_until)},
            {"state", std::string{placement_lifecycle().of(each.state).name}},
            {"comment", each.comment},
            {"comment by", each.commented ? std::string{each.commented->text()} : ""},
            {"comment on", text(each.comment_on)},
            {"list of tasks", std::to_string(each.template_version)}};
}

Result<std::vector<Placement>> seen(storage::Reader& reader, const Who& who, Date today, std::int64_t urn) {
    return reader.list(sql::placements_seen, seen_once_told(who, today), placement_of, urn, basics::iso(today),
                       storage::yes(sees_before(who, today)), who.id);
}

journal::Entry entry_of(const Placement& before, const Placement& after, std::string_view reason) {
    return {.kind = "placement",
            .record = std::string{after.id.text()},
            .before = fields(before),
            .after = fields(after),
            .reason = std::string{reason},
            .school = after.school,
            .under = std::string{after.id.text()}};
}

Result<void> change(storage::Writer& writer, const Placement& before, const Placement& after, std::string_view reason) {
    const auto entry = entry_of(before, after, reason);
    if (after.head_told && !before.head_told) TRY(journal::take_down_wall(writer, after.id.text()));
    return journal::changed(writer, entry, sql::update_placement, after.id, before.version, stored(after.until),
                            after.lead, basics::iso(after.review_on), stored(after.head_told),
                            stored(after.watch_until), placement_lifecycle().of(after.state).name, after.comment,
                            after.commented, stored(after.comment_on));
}

// What stood before is ended by the new decision: what is in force the day before it, what is watched at once where the school is placed in a
// stronger programme again.
Result<void> end(storage::Writer& writer, const Placement& before, const Decision& next, Date today) {
    const bool watched = before.state == PlacementState::watched;
    if (!watched && !in_force(before)) return {};
    const auto verb = watched ? std::string_view{"return"} : ending_of(before, next.programme);
    if (watched && strength(next.programme) < strength(before.decision.programme)) return {};
    for (const auto& move : placement_lifecycle().moves) {
        if (move.from != before.state || move.verb != verb) continue;
        auto after = before;
        after.state = move.to;
        if (!watched) after.until = std::chrono::sys_days{next.from} - std::chrono::days{1};
        if (verb == "step_down") after.watch_until = next.watch_until;
        const Said said = [&](std::string_view field) -> std::string_view {
            return field == "reason" ? std::string_view{next.reason} : std::string_view{};
        };
        return save(writer, before, after, move, said, today);
    }
    return basics::conflict("The present placement cannot be ended from where it stands.");
}

} // namespace

Result<std::vector<Placement>> placements_seen(storage::Reader& reader, const Who& who, Date today, basics::Urn urn) {
    return seen(reader, who, today, urn.value());
}
Result<std::vector<Placement>> placements_seen(storage::Reader& reader, const Who& who, Date today) {
    return seen(reader, who, today, 0);
}

Result<std::vector<Somebody>> who_may_lead(storage::Reader& reader, const permissions::Scope& scope, Date today) {
    return reader.list(sql::people_who_may_lead, scope, somebody, basics::iso(today));
}

Result<std::vector<Somebody>> who_may_join(storage::Reader& reader, const permissions::Scope& scope, Date today) {
    return reader.list(sql::people_who_may_join, scope, somebody, basics::iso(today));
}

Result<PlacementId> place(storage::Writer& writer, basics::Urn urn, const Decision& decision, const Proposed& proposed,
                          std::span<const Placement> before, FirstList list, Date today) {
    for (const auto& each : before) TRY(end(writer, each, decision, today));
    const Placement made{.id = storage::fresh_id<PlacementRecord>(writer.author().at),
                         .school = urn,
                         .decision = decision,
                         .proposed = proposed.programme,
                         .proposal = proposed.reason,
                         .decided_by = writer.author().person,
                         .decided_on = today,
                         .lead = decision.lead,
                         .review_on = decision.review_on,
                         .template_version = list.version};
    const journal::Entry entry{.kind = "placement",
                               .record = std::string{made.id.text()},
                               .after = fields(made),
                               .school = urn,
                               .under = std::string{made.id.text()}};
    TRY(journal::raise_wall(writer, made.id.text())); // until its head was told
    TRY(journal::changed(writer, entry, sql::add_placement, made.id, urn, name(decision.programme),
                         name(proposed.programme), proposed.reason, basics::iso(decision.from), decision.reason,
                         decision.exit_criteria, decision.de_escalation, made.decided_by, basics::iso(today), made.lead,
                         basics::iso(decision.review_on), std::optional<std::string>{},
                         placement_lifecycle().of(made.state).name, made.template_version));
    TRY(note(writer, {.subject = std::string{made.id.text()},
                      .school = urn,
                      .verb = "decide",
                      .words = "Placed in the programme " + std::string{trust_words(decision.programme)},
                      .from = "",
                      .to = std::string{placement_lifecycle().of(made.state).name},
                      .on = today,
                      .said = decision.reason}));
    TRY(copy_tasks(writer, made.id, urn, std::move(list.tasks)));
    return made.id;
}

Result<void> save(storage::Writer& writer, const Placement& before, const Placement& after, const PlacementMove& move,
                  const Said& said, Date today) {
    const auto words = said_words(move, said);
    TRY(change(writer, before, after, words));
    return note(writer, {.subject = std::string{after.id.text()},
                         .school = after.school,
                         .verb = std::string{move.verb},
                         .words = std::string{move.words},
                         .from = std::string{placement_lifecycle().of(before.state).name},
                         .to = std::string{placement_lifecycle().of(after.state).name},
                         .on = today,
                         .said = words,
                         .trustees_told = skips(move) ? std::optional{today} : std::nullopt});
}

Result<void> hand_over(storage::Writer& writer, std::span<const Placement> all, const Somebody& next,
                       std::string_view reason, Date day) {
    if (all.empty()) return {};
    std::string ids;
    std::vector<journal::Entry> entries;
    std::vector<Happened> happened;
    for (const auto& before : all) {
        basics::demand(before.lead == all.front().lead, "what one person leads");
        auto after = before;
        after.lead = next.id;
        ids += fmt::format("{} ", before.id.text());
        entries.push_back(entry_of(before, after, reason));
        const std::string state{placement_lifecycle().of(before.state).name};
        happened.push_back({.subject = std::string{after.id.text()},
                            .school = after.school,
                            .verb = "hand_over",
                            .words = "Led by " + next.name + " from now on",
                            .from = state,
                            .to = state,
                            .on = day,
                            .said = std::string{reason}});
    }
    TRY(journal::changed_all(writer, entries, sql::hand_over_placements, all.front().lead, next.id, ids));
    return note_all(writer, happened);
}

Result<void> comment(storage::Writer& writer, const Placement& before, std::string_view words, Date today) {
    auto after = before;
    after.comment = words, after.comment_on = today, after.commented = writer.author().person;
    return change(writer, before, after, "");
}

} // namespace programmes
