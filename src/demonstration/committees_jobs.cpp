#include "demonstration/committees_jobs.h"

#include "committees/committee_store.h"
#include "committees/live_paper_store.h"
#include "committees/meeting_store.h"
#include "committees/part_store.h"
#include "demonstration/committee_story_source.h"
#include "people/people_store.h"

#include <algorithm>
#include <map>

namespace demonstration {
namespace {

using basics::Result;
using committees::Committee;
using committees::Meeting;
using committees::MeetingState;
using permissions::PersonId;

const permissions::Scope everything{.everything = true};

// One committee on its way into the database.
class Filling {
public:
    Filling(const storage::Database& database, storage::Writer& writer, const CommitteeStory& story)
        : database_{database}, writer_{writer}, story_{story}, today_{basics::london_date(writer.author().at)} {}

    Result<void> fill(const SeedCommittee& seed) {
        auto committee = seed.committee;
        const auto year = basics::academic_year_of(today_);
        committee.since = std::chrono::year{year.starts() - 1} / std::chrono::September / 1;
        committee.id = TRY(committees::constitute(
            writer_, committee,
            {.edition = 1, .since = committee.since, .purpose = seed.purpose, .delegated = seed.delegated}));
        for (const auto& each : story_.members)
            if (each.committee == seed.key) TRY(add_member(committee, each));
        for (const auto& each : story_.meetings)
            if (each.committee == seed.key) TRY(add_meeting(committee, each));
        for (const auto& each : story_.meetings)
            if (each.committee == seed.key && !each.approved_at.empty()) TRY(approve(committee, each));
        return {};
    }

private:
    basics::Date day(std::int64_t from_today) const {
        return std::chrono::sys_days{today_} + std::chrono::days{from_today};
    }

    Result<PersonId> person(const std::string& email) {
        const auto found = TRY(people::person_of_email(writer_, email));
        if (!found)
            return basics::broken("The story of the committees names somebody whom people.csv does not: " + email);
        return found->id;
    }

    Result<void> add_member(const Committee& committee, const SeedMember& seed) {
        const auto who = TRY(person(seed.email));
        TRY(committees::add(writer_, committee,
                            committees::Member{.id = committees::MemberId{""},
                                               .committee = committee.id,
                                               .person = who,
                                               .office = seed.office,
                                               .since = committee.since}));
        if (!seed.interests) return {};
        return committees::add(writer_, committee,
                               committees::Declaration{.committee = committee.id,
                                                       .person = who,
                                                       .year = basics::academic_year_of(today_),
                                                       .declared = today_,
                                                       .interests = *seed.interests});
    }

    Result<void> add_meeting(const Committee& committee, const SeedMeeting& seed) {
        const Meeting bare{.id = committees::MeetingId{""},
                           .committee = committee.id,
                           .on = day(seed.day),
                           .starts = seed.starts,
                           .place = seed.place};
        const auto id = TRY(committees::call(writer_, committee, bare));
        meetings_.emplace(seed.key, id);
        TRY(add_agenda(committee, id, seed));
        auto before = TRY(committees::find_meeting(writer_, everything, id)).meeting, after = before;
        after.papers_out = std::min(writer_.author().at, papers_went_out(after.on));
        after.state = seed.state == MeetingState::minutes_approved ? MeetingState::minutes_drafted : seed.state;
        if (after.state == MeetingState::papers_out) return committees::save(writer_, committee, before, after);
        after.others = seed.others;
        auto there = TRY(committees::attending(writer_, everything, id));
        const auto away = TRY(person(seed.apologies));
        for (auto& each : there)
            each.how = each.member.person == away ? committees::Attendance::apologies : committees::Attendance::present;
        after.count = committees::count_of(committee.quorum, there);
        return committees::keep_attendance(writer_, committee, before, after, there);
    }

    // A week before the meeting, at nine.
    static basics::Instant papers_went_out(basics::Date on) {
        return std::chrono::sys_days{on} - std::chrono::days{7} + std::chrono::hours{9};
    }

    Result<void> add_agenda(const Committee& committee, const committees::MeetingId& meeting, const SeedMeeting& of) {
        std::optional<committees::Item> item;
        std::int64_t position = 0;
        for (const auto& seed : story_.agenda) {
            if (seed.meeting != of.key) continue;
            if (seed.kind == "item") {
                item = committees::Item{.id = committees::ItemId{""},
                                        .meeting = meeting,
                                        .part = seed.part,
                                        .position = ++position,
                                        .title = seed.title,
                                        .purpose = seed.purpose};
                item->id = TRY(committees::add(writer_, committee, *item));
            } else if (!item) {
                return basics::broken("The story of the committees begins a meeting without an item: " + of.key);
            } else if (seed.kind == "paper") TRY(add_paper(committee, *item, seed, of));
            else TRY(add_line(committee, *item, seed));
        }
        return {};
    }

    Result<void> add_paper(const Committee& committee, const committees::Item& item, const SeedAgenda& seed,
                           const SeedMeeting& of) {
        committees::Paper paper{.id = committees::PaperId{""},
                                .item = item.id,
                                .part = item.part,
                                .title = seed.title,
                                .source = seed.source,
                                .words = seed.words,
                                .matters = seed.matters};
        paper.id = TRY(committees::add(writer_, committee, paper));
        if (paper.source == committees::Source::written || of.state != MeetingState::papers_out) return {};
        auto made = paper;
        const permissions::Who clerk{.id = writer_.author().person,
                                     .name = {},
                                     .grants = {{.role = permissions::Role::governance_professional}}};
        made.words = TRY(committees::made_paper(database_, writer_, committee, paper.source, clerk, today_));
        made.frozen = writer_.author().at;
        return committees::save(writer_, committee, paper, made);
    }

    Result<void> add_line(const Committee& committee, const committees::Item& item, const SeedAgenda& seed) {
        committees::Line line{.id = committees::LineId{""},
                              .item = item.id,
                              .part = item.part,
                              .kind = committees::line_kind_named(seed.kind).value_or(committees::LineKind::note),
                              .words = seed.words,
                              .answer = seed.answer,
                              .matters = seed.matters};
        if (line.kind == committees::LineKind::action) {
            line.owner = TRY(person(seed.owner));
            line.due = day(seed.days.value_or(0));
        }
        line.id = TRY(committees::add(writer_, committee, line));
        if (seed.done.empty()) return {};
        auto done = line;
        done.done = std::min(*line.due, today_), done.done_words = seed.done;
        return committees::finish(writer_, committee, line, done);
    }

    Result<void> approve(const Committee& committee, const SeedMeeting& seed) {
        const auto at = meetings_.find(seed.approved_at);
        if (at == meetings_.end())
            return basics::broken("The story approves minutes at a meeting that it does not tell of.");
        const auto before = TRY(committees::find_meeting(writer_, everything, meetings_.at(seed.key))).meeting;
        auto after = before;
        after.state = MeetingState::minutes_approved;
        after.approved_at = at->second;
        return committees::save(writer_, committee, before, after);
    }

    const storage::Database& database_;
    storage::Writer& writer_;
    const CommitteeStory& story_;
    basics::Date today_;
    std::map<std::string, committees::MeetingId, std::less<>> meetings_{};
};

// Whether the school is one of those that the demonstration was filled with.
Result<bool> is_told(storage::Reader& reader, const CommitteeStory& story, const SeedCommittee& of) {
    for (const auto& each : story.members)
        if (each.committee == of.key && !TRY(people::person_of_email(reader, each.email))) return false;
    return true;
}

} // namespace

Result<std::int64_t> fill_committees(const storage::Database& database, storage::Connection& connection,
                                     const storage::Author& author) {
    const auto story = TRY(read_committee_story(embedded::seeds()));
    auto writer = TRY(storage::write(connection, author));
    if (!TRY(committees::committees_seen(writer, everything)).empty()) return std::int64_t{0};
    std::int64_t filled = 0;
    for (const auto& each : story.committees) {
        if (!TRY(is_told(writer, story, each))) continue;
        TRY((Filling{database, writer, story}.fill(each)));
        ++filled;
    }
    TRY(writer.commit());
    return filled;
}

} // namespace demonstration
