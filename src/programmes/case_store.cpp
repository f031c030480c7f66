#include "programmes/case_store.h"

#include "basics/text.h"
#include "journal/many.h"
#include "programmes/cases_sql.h"
#include "programmes/happened_store.h"
#include "storage/fresh_id.h"
#include "storage/known.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Date;
using basics::Result;
using storage::known;
using storage::Row;

constexpr std::size_t columns_of_a_case = 15;

ProgrammeCase case_of(const Row& row) {
    const auto kind = known(case_kind_named(row.text(3)));
    return {.id = row.id<ProgrammeCase>(0),
            .placement = row.id<PlacementRecord>(1),
            .school = row.urn(2),
            .kind = kind,
            .title = row.copy(4),
            .state = std::string{known(case_lifecycle(kind).named(row.text(5)))},
            .due_what = row.copy(6),
            .due_on = row.maybe_date(7),
            .version = row.integer(8)};
}

// Rows of a case stand together, a field each.
void take_field(ProgrammeCase& of, const Row& row) {
    if (row.null(9)) return;
    of.fields.emplace(row.copy(9), row.copy(10));
    if (!row.null(11)) of.academy = row.copy(11);
    if (row.null(14)) return;
    of.person_name = row.copy(12);
    of.person_left = row.flag(13);
}

Result<void> keep(storage::Writer& writer, const ProgrammeCase& of, const Fields& before) {
    for (const auto& [field, value] : of.fields) {
        if (const auto held = before.find(field); held != before.end() && held->second == value) continue;
        const auto academy = field == "academy" ? basics::whole_number(value) : std::nullopt;
        TRY(writer.change(sql::keep_case_field, of.id, of.school, field, value, academy,
                          field == "person" ? std::optional{value} : std::nullopt));
    }
    return {};
}

std::optional<std::string> stored(const std::optional<Date>& day) {
    return day ? std::optional{basics::iso(*day)} : std::nullopt;
}

journal::Fields whole(const ProgrammeCase& of) {
    journal::Fields out{{"kind", std::string{name(of.kind)}},
                        {"title", of.title},
                        {"state", of.state},
                        {"due next", of.due_what},
                        {"due on", of.due_on ? basics::iso(*of.due_on) : ""}};
    for (const auto& [field, value] : of.fields) out.emplace_back(field, value);
    out.emplace_back("placement", of.placement.text());
    return out;
}

// The journal is read by more people than succession is: it says that a record changed, and its counts are sealed.
journal::Fields fields(const ProgrammeCase& of) {
    if (row_of(of.kind).walled) return {{"state", of.state}, {"version", std::to_string(of.version)}};
    return whole(of);
}

journal::Sealed sealed(const ProgrammeCase* before, const ProgrammeCase& after, std::string reason) {
    if (!row_of(after.kind).walled) return {};
    return {.wall = wall_of(after.placement),
            .before = before ? whole(*before) : journal::Fields{},
            .after = whole(after),
            .reason = std::move(reason)};
}

journal::Entry entry_of(const ProgrammeCase& before, const ProgrammeCase& after, const std::string& told) {
    auto stands = after;
    stands.version = before.version + 1;
    return {.kind = std::string{words(after.kind)},
            .record = std::string{after.id.text()},
            .before = fields(before),
            .after = fields(stands),
            .reason = row_of(after.kind).walled ? "" : told,
            .school = after.school,
            .under = std::string{after.placement.text()},
            .sealed = sealed(&before, after, told)};
}

// Rows of a case with its school and its programme's lead, a field each.
void take_row(std::vector<DueCase>& to, const Row& row) {
    if (to.empty() || to.back().what.id.text() != row.text(0))
        to.push_back({.what = case_of(row),
                      .school_name = row.copy(columns_of_a_case),
                      .lead = row.id<permissions::Person>(columns_of_a_case + 1)});
    take_field(to.back().what, row);
}

} // namespace

std::string wall_of(const PlacementId& placement) { return fmt::format("succession {}", placement.text()); }

Result<std::vector<ProgrammeCase>> cases_of_school(storage::Reader& reader, const permissions::Who& who,
                                                   basics::Urn urn, Date today) {
    std::vector<ProgrammeCase> out;
    TRY(reader.each(
        sql::cases_of_school, seen_once_told(who, today),
        [&](const Row& row) {
            if (out.empty() || out.back().id.text() != row.text(0)) out.push_back(case_of(row));
            take_field(out.back(), row);
        },
        urn, basics::iso(today), storage::yes(sees_before(who, today)), who.id, storage::yes(heads(who, urn, today)),
        storage::yes(permissions::may(who, permissions::Verb::see_programmes, urn, today))));
    return out;
}

Result<CasesOfPerson> cases_of_person(storage::Reader& reader, const permissions::Who& who, Date today,
                                      Date end_of_week) {
    std::vector<DueCase> out;
    TRY(reader.each(
        sql::cases_due, seen_once_told(who, today), [&](const Row& row) { take_row(out, row); },
        basics::iso(Date{std::chrono::sys_days{today} + std::chrono::days{28}}), basics::iso(today),
        storage::yes(sees_before(who, today)), who.id));
    CasesOfPerson of;
    for (auto& each : out) {
        if (said_of(each.what.fields, "person") == who.id.text()) of.teams.push_back(each);
        const auto& due = each.what.due_on;
        if (due && waits_for(each, who, today) && (*due <= end_of_week || ends_soon(each.what, today)))
            of.waiting.push_back(std::move(each));
    }
    return of;
}

Result<std::vector<DueCase>> cases_beside(storage::Reader& reader, const permissions::Who& asks,
                                          const permissions::PersonId& lead, Date today) {
    std::vector<DueCase> out;
    TRY(reader.each(
        sql::cases_beside, seen_once_told(asks, today), [&](const Row& row) { take_row(out, row); }, lead,
        basics::iso(today), storage::yes(sees_before(asks, today)), asks.id));
    return out;
}

Result<DaysElsewhere> days_elsewhere(storage::Reader& reader, const permissions::Scope& scope, basics::Urn urn,
                                     Date today) {
    DaysElsewhere out;
    TRY(reader.each(
        sql::days_elsewhere, scope,
        [&](const Row& row) {
            if (row.date(2) <= today && today <= row.date(3))
                out[row.copy(0)] += basics::real_number(row.text(1)).value_or(0);
        },
        urn, basics::iso(today)));
    return out;
}

Result<std::vector<TimeServing>> time_serving(storage::Reader& reader, const permissions::Who& who, Date today) {
    std::vector<TimeServing> out;
    TRY(reader.each(
        sql::time_serving, seen_once_told(who, today),
        [&](const Row& row) {
            auto found = std::ranges::find(out, row.urn(0), &TimeServing::school);
            if (found == out.end()) found = out.insert(out.end(), TimeServing{.school = row.urn(0)});
            const auto days = basics::real_number(row.text(2)).value_or(0);
            (row.text(1) == "system_leader" ? found->gives : found->takes) += days;
        },
        basics::iso(today), storage::yes(sees_before(who, today)), who.id));
    return out;
}

Result<CaseId> add(storage::Writer& writer, ProgrammeCase of, Date today) {
    of.id = storage::fresh_id<ProgrammeCase>(writer.author().at);
    const journal::Entry entry{.kind = std::string{words(of.kind)},
                               .record = std::string{of.id.text()},
                               .after = fields(of),
                               .school = of.school,
                               .under = std::string{of.placement.text()},
                               .sealed = sealed(nullptr, of, "")};
    TRY(journal::changed(writer, entry, sql::add_case, of.id, of.placement, of.school, name(of.kind), of.title,
                         of.state, of.due_what, stored(of.due_on)));
    TRY(keep(writer, of, {}));
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
    TRY(journal::changed(writer, entry_of(before, after, told), sql::update_case, after.id, before.version, after.title,
                         after.state, after.due_what, stored(after.due_on)));
    TRY(keep(writer, after, before.fields));
    return note(writer, {.subject = std::string{after.id.text()},
                         .school = after.school,
                         .verb = std::string{move.verb},
                         .words = after.title + ": " + std::string{move.words},
                         .from = before.state,
                         .to = after.state,
                         .on = today,
                         .said = told});
}

Result<void> hand_over(storage::Writer& writer, std::span<const ProgrammeCase> places, const permissions::PersonId& to,
                       std::string_view reason, Date day) {
    if (places.empty()) return {};
    std::string ids;
    std::vector<journal::Entry> entries;
    std::vector<Happened> happened;
    for (const auto& before : places) {
        auto after = before;
        after.fields["person"] = to.text();
        ids += fmt::format("{} ", before.id.text());
        entries.push_back(entry_of(before, after, std::string{reason}));
        happened.push_back({.subject = std::string{after.id.text()},
                            .school = after.school,
                            .verb = "hand_over",
                            .words = after.title + ": another person’s from now on",
                            .from = before.state,
                            .to = after.state,
                            .on = day,
                            .said = std::string{reason}});
    }
    TRY(journal::changed_all(writer, entries, sql::hand_over_places, ids));
    TRY(writer.change(sql::hand_over_persons, ids, to));
    return note_all(writer, happened);
}

} // namespace programmes
