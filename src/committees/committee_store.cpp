#include "committees/committee_store.h"

#include "basics/text.h"
#include "committees/committee_row_store.h"
#include "committees/committees_sql.h"
#include "journal/journal.h"
#include "storage/fresh_id.h"
#include "storage/known.h"

#include <fmt/format.h>

namespace committees {
namespace {

using basics::Result;
using permissions::Scope;
using storage::known;
using storage::Reader;
using storage::Row;
using storage::Writer;

std::string number(const std::optional<std::int64_t>& of) { return of ? std::to_string(*of) : ""; }

journal::Fields fields(const Committee& committee) {
    return {{"kind", std::string{name(committee.kind)}},
            {"name", committee.name},
            {"since", basics::iso(committee.since)},
            {"quorum, members", number(committee.quorum.number)},
            {"quorum, percent", number(committee.quorum.percent)}};
}

journal::Fields fields(const Member& member) {
    return {{"committee", std::string{member.committee.text()}},
            {"person", std::string{member.person.text()}},
            {"office", std::string{name(member.office)}},
            {"since", basics::iso(member.since)},
            {"until", member.until ? basics::iso(*member.until) : ""},
            {"why it ended", member.end_reason}};
}

std::optional<std::string> iso(const std::optional<basics::Date>& day) {
    return day ? std::optional{basics::iso(*day)} : std::nullopt;
}

} // namespace

Committee committee_of(const Row& row, int first) {
    const auto urn = row.maybe_integer(first + 2);
    return {.id = row.id<Committee>(first),
            .kind = known(kind_named(row.text(first + 1))),
            .school = urn ? std::optional{basics::Urn{*urn}} : std::nullopt,
            .school_name = row.copy(first + 3),
            .name = row.copy(first + 4),
            .since = row.date(first + 5),
            .quorum = {.number = row.maybe_integer(first + 6), .percent = row.maybe_integer(first + 7)},
            .version = row.integer(first + 8)};
}

Member member_of(const Row& row) {
    return {.id = row.id<Member>(0),
            .committee = row.id<Committee>(1),
            .person = row.id<permissions::Person>(2),
            .person_name = row.copy(3),
            .office = known(office_named(row.text(4))),
            .since = row.date(5),
            .until = row.maybe_date(6),
            .end_reason = row.copy(7),
            .version = row.integer(8)};
}

Line line_of(const Row& row, Part part) {
    const auto owner = row.maybe_text(5);
    return {.id = row.id<Line>(0),
            .item = row.id<Item>(1),
            .part = part,
            .kind = known(line_kind_named(row.text(2))),
            .words = row.copy(3),
            .answer = row.copy(4),
            .owner = owner ? std::optional{PersonId{*owner}} : std::nullopt,
            .owner_name = row.copy(6),
            .due = row.maybe_date(7),
            .done = row.maybe_date(8),
            .done_words = row.copy(9),
            .matters = matters_in(row.text(10)),
            .version = row.integer(11)};
}

Result<std::vector<Committee>> committees_seen(Reader& reader, const Scope& scope) {
    return reader.list(
        sql::committees_seen, scope, [](const Row& row) { return committee_of(row); }, "");
}

Result<Committee> find_committee(Reader& reader, const Scope& scope, const CommitteeId& id) {
    auto found = TRY(reader.list(
        sql::committees_seen, scope, [](const Row& row) { return committee_of(row); }, id));
    if (found.empty() || id.text().empty())
        return basics::missing("There is no such committee, or none whose papers you may read.");
    return std::move(found.front());
}

Result<CommitteeId> constitute(Writer& writer, Committee committee, const Terms& terms) {
    committee.id = storage::fresh_id<Committee>(writer.author().at);
    const journal::Entry entry{.kind = "committee",
                               .record = std::string{committee.id.text()},
                               .after = fields(committee),
                               .school = committee.school};
    TRY(journal::changed(writer, entry, sql::add_committee, committee.id, name(committee.kind), committee.school,
                         committee.name, basics::iso(committee.since), committee.quorum.number,
                         committee.quorum.percent));
    TRY(add(writer, committee, terms));
    return committee.id;
}

Result<void> save(Writer& writer, const Committee& before, const Committee& after) {
    const journal::Entry entry{.kind = "committee",
                               .record = std::string{after.id.text()},
                               .before = fields(before),
                               .after = fields(after),
                               .school = after.school};
    return journal::changed(writer, entry, sql::update_committee, after.id, before.version, after.name,
                            after.quorum.number, after.quorum.percent);
}

Result<std::vector<Terms>> terms_of(Reader& reader, const Scope& scope, const CommitteeId& id) {
    return reader.list(
        sql::terms_of, scope,
        [](const Row& row) {
            return Terms{
                .edition = row.integer(0), .since = row.date(1), .purpose = row.copy(2), .delegated = row.copy(3)};
        },
        id);
}

Result<void> add(Writer& writer, const Committee& committee, const Terms& terms) {
    const journal::Entry entry{
        .kind = "terms of a committee",
        .record = fmt::format("{}-{}", committee.id.text(), terms.edition),
        .after = {{"since", basics::iso(terms.since)}, {"purpose", terms.purpose}, {"delegated", terms.delegated}},
        .school = committee.school};
    return journal::changed(writer, entry, sql::add_terms, committee.id, terms.edition, basics::iso(terms.since),
                            terms.purpose, terms.delegated);
}

Result<std::vector<Member>> members_seen(Reader& reader, const Scope& scope, std::string_view committee) {
    return reader.list(sql::members_seen, scope, member_of, committee);
}

Result<void> add(Writer& writer, const Committee& committee, const Member& member) {
    auto made = member;
    made.id = storage::fresh_id<Member>(writer.author().at), made.committee = committee.id;
    const journal::Entry entry{.kind = "member of a committee",
                               .record = std::string{made.id.text()},
                               .after = fields(made),
                               .school = committee.school};
    return journal::changed(writer, entry, sql::add_member, made.id, made.committee, made.person, name(made.office),
                            basics::iso(made.since), iso(made.until));
}

Result<void> save(Writer& writer, const Committee& committee, const Member& before, const Member& after) {
    const journal::Entry entry{.kind = "member of a committee",
                               .record = std::string{after.id.text()},
                               .before = fields(before),
                               .after = fields(after),
                               .school = committee.school};
    return journal::changed(writer, entry, sql::update_member, after.id, before.version, iso(after.until),
                            after.end_reason);
}

Result<std::vector<Declaration>> declarations_seen(Reader& reader, const Scope& scope, std::string_view committee,
                                                   basics::AcademicYear from) {
    return reader.list(
        sql::declarations_seen, scope,
        [](const Row& row) {
            return Declaration{.committee = row.id<Committee>(0),
                               .person = row.id<permissions::Person>(1),
                               .year = basics::AcademicYear{static_cast<int>(row.integer(2))},
                               .declared = row.date(3),
                               .interests = row.copy(4)};
        },
        committee, from.starts());
}

Result<void> add(Writer& writer, const Committee& committee, const Declaration& said) {
    struct DeclarationRow;
    const auto id = storage::fresh_id<DeclarationRow>(writer.author().at);
    const journal::Entry entry{.kind = "declaration of interests",
                               .record = std::string{id.text()},
                               .after = {{"committee", std::string{committee.id.text()}},
                                         {"person", std::string{said.person.text()}},
                                         {"year", std::to_string(said.year.starts())},
                                         {"declared", basics::iso(said.declared)},
                                         {"nothing to declare", said.interests.empty() ? "1" : "0"},
                                         {"interests", said.interests}},
                               .school = committee.school};
    return journal::changed(writer, entry, sql::add_declaration, id, committee.id, said.person, said.year.starts(),
                            basics::iso(said.declared), storage::yes(said.interests.empty()), said.interests);
}

} // namespace committees
