#include "committees/committee_page.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace committees {
namespace {

using basics::Date;

std::string what_words(const Committee& committee) {
    return std::string{words(committee.kind)} + (committee.school ? " of " + committee.school_name : "");
}

std::string next_words(const Gathered& all, const CommitteeId& id, Date today) {
    const Meeting* next = nullptr;
    for (const auto& each : all.meetings)
        if (each.committee == id && is_ahead(each, today) && (!next || each.on < next->on)) next = &each;
    return next ? when_words(*next) : "none is called";
}

std::string declarations_words(std::int64_t due, std::int64_t overdue) {
    if (overdue > 0) return basics::counted(overdue, "is overdue", "are overdue");
    return due > 0 ? basics::counted(due, "is due", "are due") : "all are in";
}

struct ToDeclare {
    std::int64_t due{}, overdue{};
};
ToDeclare to_declare(std::span<const Member> members, std::span<const Declaration> all, const CommitteeId& id,
                     Date today) {
    ToDeclare out;
    for (const auto& each : members) {
        if (each.committee != id || !in_post(each, today)) continue;
        const auto how = declared(each, all, today);
        out.due += how == Declared::due;
        out.overdue += how == Declared::overdue;
    }
    return out;
}

std::string term_words(const Member& member) {
    auto out = "from " + basics::spoken(member.since);
    if (member.until) out += " to " + basics::spoken(*member.until);
    return member.end_reason.empty() ? out : out + ": " + member.end_reason;
}

std::string declared_words(const Member& member, std::span<const Declaration> all, Date today) {
    for (const auto& each : all)
        if (each.person == member.person && each.year == basics::academic_year_of(today))
            return fmt::format("{} ({})", each.interests.empty() ? "Nothing to declare" : each.interests,
                               basics::spoken(each.declared));
    const auto by = basics::spoken(declare_by(member.since, today));
    return declared(member, all, today) == Declared::overdue ? "Overdue since " + by : "Due by " + by;
}

CommitteePage::TermsRow row_of(const Terms& terms, std::string_view how) {
    return {.title = fmt::format("Terms, version {}, {} from {}", terms.edition, how, basics::spoken(terms.since)),
            .purpose = terms.purpose,
            .delegated = terms.delegated};
}

void put_terms(CommitteePage& page, std::span<const Terms> all, Date today) {
    const auto* now = in_force(all, today);
    for (const auto& each : all) {
        if (&each == now) page.terms = row_of(each, "in force");
        else page.other_terms.push_back(row_of(each, each.since > today ? "to come" : "in force once"));
    }
}

std::string quorum_words(const CommitteeView& view, Date today) {
    const auto members =
        std::ranges::count_if(view.members, [&](const Member& each) { return votes(each) && in_post(each, today); });
    return fmt::format("{}: {} of the {} in post", words(view.committee.quorum), needed(view.committee.quorum, members),
                       members);
}

std::string member_address(const Member& member) {
    return fmt::format("/committees/{}/members/{}", member.committee.text(), member.id.text());
}

} // namespace

std::string address_of(const CommitteeId& id) { return fmt::format("/committees/{}", id.text()); }
std::string address_of(const MeetingId& id) { return fmt::format("/meetings/{}", id.text()); }

std::string when_words(const Meeting& meeting) {
    return fmt::format("{} at {}", basics::spoken(meeting.on), meeting.starts);
}

std::string state_words(const Meeting& meeting) {
    switch (meeting.state) {
    case MeetingState::called: return "Called";
    case MeetingState::papers_out: return "Papers are out";
    case MeetingState::held: return "Held; the minutes are being written";
    case MeetingState::minutes_drafted: return "Held; the minutes are a draft";
    case MeetingState::minutes_approved: return "Held; the minutes are approved";
    case MeetingState::postponed: return "Postponed: " + meeting.reason;
    case MeetingState::cancelled: return "Cancelled: " + meeting.reason;
    }
    return {};
}

CommitteesPage committees_page(const Gathered& all, Date today) {
    CommitteesPage page;
    std::int64_t overdue = 0, ahead = 0;
    for (const auto& each : all.committees) {
        const auto waiting = to_declare(all.members, all.declarations, each.id, today);
        overdue += waiting.overdue;
        page.rows.push_back({.address = address_of(each.id),
                             .name = each.name,
                             .what = what_words(each),
                             .next = next_words(all, each.id, today),
                             .declarations = declarations_words(waiting.due, waiting.overdue)});
    }
    for (const auto& each : all.meetings) ahead += is_ahead(each, today);
    for (const auto& each : all.committees)
        page.pack |= each.kind == Kind::trustees && std::ranges::any_of(all.meetings, [&](const Meeting& meeting) {
                         return meeting.committee == each.id && (meeting.count || is_ahead(meeting, today));
                     });
    page.sentences.push_back(ahead == 0 ? "No meeting is called."
                                        : basics::counted(ahead, "meeting is ahead.", "meetings are ahead."));
    page.sentences.push_back(overdue == 0 ? "No declaration of interests is overdue."
                                          : basics::counted(overdue, "declaration of interests is overdue.",
                                                            "declarations of interests are overdue."));
    if (page.rows.empty())
        page.empty = web::EmptyState{.why = "No committee that you may read of is constituted yet.",
                                     .what_to_do = "Whoever runs committees constitutes one under the scheme of "
                                                   "delegation: its terms, its quorum, its members."};
    return page;
}

CommitteePage committee_page(const CommitteeView& view, Date today, bool runs) {
    CommitteePage page;
    const auto& committee = view.committee;
    const auto waiting = to_declare(view.members, view.declarations, committee.id, today);
    page.sentences.push_back(what_words(committee) + ", constituted on " + basics::spoken(committee.since) + ".");
    if (waiting.overdue > 0)
        page.sentences.push_back(basics::counted(waiting.overdue, "declaration of interests is overdue.",
                                                 "declarations of interests are overdue."));
    page.facts.rows.push_back({.key = "Quorum", .value = quorum_words(view, today)});
    if (committee.school) page.facts.rows.push_back({.key = "School", .value = committee.school_name});
    put_terms(page, view.terms, today);
    for (const auto& each : view.members) {
        const bool now = in_post(each, today);
        (now ? page.members : page.past)
            .push_back({.name = each.person_name,
                        .office = std::string{words(each.office)},
                        .term = term_words(each),
                        .declared = now ? declared_words(each, view.declarations, today) : "",
                        .address = runs ? member_address(each) : ""});
    }
    for (const auto& each : view.meetings)
        page.meetings.push_back({.address = address_of(each.id),
                                 .when = when_words(each),
                                 .place = each.place,
                                 .state = state_words(each)});
    return page;
}

} // namespace committees
