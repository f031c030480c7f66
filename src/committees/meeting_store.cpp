#include "committees/meeting_store.h"

#include "committees/committee_row_store.h"
#include "committees/meetings_sql.h"
#include "journal/journal.h"
#include "storage/fresh_id.h"
#include "storage/known.h"

namespace committees {
namespace {

using basics::Result;
using permissions::Scope;
using storage::known;
using storage::Reader;
using storage::Row;
using storage::Writer;

constexpr int columns_of_meeting = 14;

Meeting meeting_of(const Row& row) {
    const auto papers_out = row.maybe_text(7), approved_at = row.maybe_text(12);
    Meeting out{.id = row.id<Meeting>(0),
                .committee = row.id<Committee>(1),
                .on = row.date(2),
                .starts = row.copy(3),
                .place = row.copy(4),
                .state = known(meeting_lifecycle().named(row.text(5))),
                .reason = row.copy(6),
                .others = row.copy(11),
                .version = row.integer(13)};
    if (papers_out) out.papers_out = row.instant(7);
    if (!row.null(8))
        out.count = Count{.members = row.integer(8), .present = row.integer(9), .needed = row.integer(10)};
    if (approved_at) out.approved_at = MeetingId{*approved_at};
    return out;
}

std::string number(const Meeting& meeting, std::int64_t Count::*which) {
    return meeting.count ? std::to_string((*meeting.count).*which) : "";
}

journal::Fields fields(const Meeting& meeting) {
    return {{"committee", std::string{meeting.committee.text()}},
            {"on", basics::iso(meeting.on)},
            {"starts", meeting.starts},
            {"place", meeting.place},
            {"state", std::string{meeting_lifecycle().of(meeting.state).name}},
            {"reason", meeting.reason},
            {"papers out", meeting.papers_out ? basics::iso(*meeting.papers_out) : ""},
            {"members in post", number(meeting, &Count::members)},
            {"were there", number(meeting, &Count::present)},
            {"were needed", number(meeting, &Count::needed)},
            {"also there", meeting.others},
            {"approved at", meeting.approved_at ? std::string{meeting.approved_at->text()} : ""}};
}

template <class Statement>
Result<void> write_meeting(Writer& writer, const journal::Entry& entry, const Statement& statement,
                           const Meeting& before, const Meeting& after) {
    const auto number = [&](std::int64_t Count::*which) {
        return after.count ? std::optional{(*after.count).*which} : std::nullopt;
    };
    return journal::changed(writer, entry, statement, after.id, before.version, basics::iso(after.on), after.starts,
                            after.place, meeting_lifecycle().of(after.state).name, after.reason,
                            after.papers_out ? std::optional{basics::iso(*after.papers_out)} : std::nullopt,
                            number(&Count::members), number(&Count::present), number(&Count::needed), after.others,
                            after.approved_at);
}

journal::Entry entry_of(const Committee& committee, const Meeting& before, const Meeting& after) {
    return {.kind = "meeting",
            .record = std::string{after.id.text()},
            .before = fields(before),
            .after = fields(after),
            .school = committee.school};
}

} // namespace

Result<std::vector<Meeting>> meetings_seen(Reader& reader, const Scope& scope, std::string_view committee) {
    return reader.list(sql::meetings_seen, scope, meeting_of, committee, "");
}

Result<MeetingsOf> meetings_beside(Reader& reader, const Scope& scope, const std::optional<MeetingId>& id) {
    std::optional<MeetingsOf> out;
    TRY(reader.each(
        sql::meetings_beside, scope,
        [&](const Row& row) {
            if (!out) out = MeetingsOf{.committee = committee_of(row, columns_of_meeting)};
            if (!row.null(0)) out->meetings.push_back(meeting_of(row));
        },
        id ? id->text() : std::string_view{}));
    if (out) return std::move(*out);
    return id ? basics::missing("There is no such meeting, or none whose papers you may read.")
              : basics::missing("No board of trustees is constituted, or none whose papers you may read.");
}

Result<MeetingOf> find_meeting(Reader& reader, const Scope& scope, const MeetingId& id) {
    auto found = TRY(reader.list(
        sql::meeting_with_committee, scope,
        [](const Row& row) {
            return MeetingOf{.meeting = meeting_of(row), .committee = committee_of(row, columns_of_meeting)};
        },
        id));
    if (found.empty()) return basics::missing("There is no such meeting, or none whose papers you may read.");
    return std::move(found.front());
}

Result<MeetingId> call(Writer& writer, const Committee& committee, const Meeting& meeting) {
    auto made = meeting;
    made.id = storage::fresh_id<Meeting>(writer.author().at);
    made.committee = committee.id;
    const journal::Entry entry{
        .kind = "meeting", .record = std::string{made.id.text()}, .after = fields(made), .school = committee.school};
    TRY(journal::changed(writer, entry, sql::add_meeting, made.id, committee.id, basics::iso(made.on), made.starts,
                         made.place, meeting_lifecycle().of(made.state).name));
    return made.id;
}

Result<void> save(Writer& writer, const Committee& committee, const Meeting& before, const Meeting& after) {
    return write_meeting(writer, entry_of(committee, before, after), sql::update_meeting, before, after);
}

Result<std::vector<Attending>> attending(Reader& reader, const Scope& scope, const MeetingId& id) {
    return reader.list(
        sql::attending, scope,
        [](const Row& row) { return Attending{.member = member_of(row), .how = attendance_named(row.text(9))}; }, id);
}

Result<void> keep_attendance(Writer& writer, const Committee& committee, const Meeting& before, const Meeting& after,
                             std::span<const Attending> all) {
    auto entry = entry_of(committee, before, after);
    for (const auto& each : all) {
        if (!each.how) continue;
        TRY(writer.change(sql::keep_attendance, after.id, each.member.id, name(*each.how)));
        entry.after.emplace_back("member " + std::string{each.member.person.text()}, std::string{words(*each.how)});
    }
    return write_meeting(writer, entry, sql::update_meeting, before, after);
}

} // namespace committees
