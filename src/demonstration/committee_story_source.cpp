#include "demonstration/committee_story_source.h"

#include "demonstration/seed_rows_source.h"

namespace demonstration {
namespace {

using basics::Result;

template <class T>
T wanted(SeedRow& row, std::string_view column, const std::optional<T>& read, T otherwise) {
    if (!read) row.refuse(column, "there is no such word.");
    return read.value_or(otherwise);
}

SeedCommittee committee_of(SeedRow& row) {
    using committees::Kind;
    const auto school = row.maybe_whole("school");
    return {.key = row.text("key"),
            .committee = {.id = committees::CommitteeId{""},
                          .kind = wanted(row, "kind", committees::kind_named(row.text("kind")), Kind::local),
                          .school = school ? std::optional{basics::Urn{*school}} : std::nullopt,
                          .name = row.text("name"),
                          .since = basics::Date{},
                          .quorum = {.number = row.maybe_whole("quorum_number"),
                                     .percent = row.maybe_whole("quorum_percent")}},
            .purpose = row.text("purpose"),
            .delegated = row.text("delegated")};
}

SeedMember member_of(SeedRow& row) {
    SeedMember out{.committee = row.text("committee"),
                   .email = row.text("email"),
                   .office =
                       wanted(row, "office", committees::office_named(row.text("office")), committees::Office::member)};
    if (const auto nothing = row.text("nothing"); !nothing.empty()) out.interests = row.text("interests");
    return out;
}

SeedMeeting meeting_of(SeedRow& row) {
    return {.key = row.text("key"),
            .committee = row.text("committee"),
            .day = row.whole("day"),
            .starts = row.text("starts"),
            .place = row.text("place"),
            .state = wanted(row, "state", committees::meeting_lifecycle().named(row.text("state")),
                            committees::MeetingState::called),
            .apologies = row.text("apologies"),
            .others = row.text("others"),
            .approved_at = row.text("approved_at")};
}

SeedAgenda agenda_of(SeedRow& row) {
    using committees::Purpose;
    using committees::Source;
    const auto kind = row.text("kind");
    SeedAgenda out{.meeting = row.text("meeting"),
                   .part =
                       row.text("part") == "confidential" ? committees::Part::confidential : committees::Part::ordinary,
                   .kind = kind,
                   .title = row.text("title"),
                   .words = row.text("words"),
                   .answer = row.text("answer"),
                   .purpose = Purpose::information,
                   .source = Source::written,
                   .owner = row.text("owner"),
                   .days = row.maybe_whole("days"),
                   .done = row.text("done"),
                   .matters = committees::matters_in(row.text("matters"))};
    if (kind == "item")
        out.purpose = wanted(row, "purpose", committees::purpose_named(row.text("purpose")), out.purpose);
    else if (kind == "paper")
        out.source = wanted(row, "source", committees::source_named(row.text("source")), out.source);
    else if (!committees::line_kind_named(kind)) row.refuse("kind", "item, paper, note, question, decision or action.");
    return out;
}

template <class Make>
Result<std::vector<std::invoke_result_t<Make, SeedRow&>>> rows_of(std::span<const embedded::File> files,
                                                                  std::string_view name, Make make) {
    std::vector<std::invoke_result_t<Make, SeedRow&>> found;
    TRY(each_seed_row(files, name, [&](SeedRow& row) { found.push_back(make(row)); }));
    return found;
}

} // namespace

Result<CommitteeStory> read_committee_story(std::span<const embedded::File> files) {
    return CommitteeStory{.committees = TRY(rows_of(files, "committees.csv", committee_of)),
                          .members = TRY(rows_of(files, "committee_members.csv", member_of)),
                          .meetings = TRY(rows_of(files, "meetings.csv", meeting_of)),
                          .agenda = TRY(rows_of(files, "agenda.csv", agenda_of))};
}

} // namespace demonstration
