#include "home/pack_store.h"

#include "committees/part_store.h"
#include "diagnosis/alarms_store.h"
#include "home/trust_standing_store.h"
#include "plans/plan_summary_store.h"
#include "programmes/for_others_store.h"
#include "schools/school_store.h"

#include <algorithm>
#include <fmt/format.h>

namespace home {
namespace {

using basics::Result;
using committees::Meeting;
using committees::MeetingState;
using permissions::Verb;
using storage::Reader;

bool shared(const Meeting& meeting) {
    return meeting.state == MeetingState::minutes_drafted || meeting.state == MeetingState::minutes_approved;
}

// The newest before this one that was held.
Result<std::optional<LastMeeting>> last_before(Reader& reader, const permissions::Scope& scope,
                                               const MeetingForPack& for_pack) {
    for (const auto& each : for_pack.all) {
        if (each.on >= for_pack.of.meeting.on || !each.count) continue;
        LastMeeting last{.meeting = each};
        if (shared(each)) last.lines = TRY(committees::ordinary_lines(reader, scope, each.id));
        return std::optional{std::move(last)};
    }
    return std::optional<LastMeeting>{};
}

// Those in force of which the head was told, and whether that was since the last meeting.
Result<void> add_placements(Reader& reader, const permissions::Who& who, basics::Date today, PackView& view) {
    if (view.programmes.nothing()) return {};
    for (const auto& each : programmes::told(TRY(programmes::placements_in_force(reader, who, today)), today)) {
        const auto& decision = each.decision;
        using enum programmes::Programme;
        view.placements.push_back(
            {.school = each.school_name,
             .programme = fmt::format("{} ({}), which {}", screen_word(decision.programme),
                                      trust_words(decision.programme), programmes::state_words(each)),
             .since = basics::spoken(decision.from),
             .reason = decision.reason,
             .urn = each.school,
             .review_on = each.review_on,
             .changed = view.last && *each.head_told >= view.last->meeting.on,
             .escalated = std::ranges::count(programmes::escalation(), each.state) > 0,
             .asks_for_plan = decision.programme == inadequate || decision.programme == requires_improvement});
        view.decided.emplace(each.school, DecidedProgramme{.programme = decision.programme, .words = {}});
    }
    return {};
}

// Plans that were approved and are not closed: what is a draft or sent back is its school's alone still.
Result<void> add_plans(Reader& reader, const permissions::Who& who, basics::Date today, PackView& view) {
    using plans::PlanState;
    for (const auto& each : TRY(plans::plan_summaries(reader, {.who = who, .today = today}))) {
        if (each.state != PlanState::approved && each.state != PlanState::live && each.state != PlanState::paused)
            continue;
        std::string whose;
        std::vector<basics::Urn> schools;
        for (const auto& school : each.schools) {
            whose += (whose.empty() ? "" : ", ") + school.name;
            schools.push_back(school.urn);
        }
        view.plans.push_back({.whose = whose.empty() ? "The trust" : whose,
                              .title = each.title,
                              .state = each.state == PlanState::live     ? "Live"
                                       : each.state == PlanState::paused ? "Paused"
                                                                         : "Approved",
                              .objectives = each.objectives,
                              .off_track = each.off_track,
                              .overdue = each.overdue_actions + each.overdue_milestones,
                              .of_the_trust = each.schools.empty(),
                              .of_a_team = each.kind == plans::Kind::team,
                              .from = each.from,
                              .schools = std::move(schools)});
    }
    std::ranges::stable_sort(view.plans, {}, [](const PackPlan& each) {
        return std::pair{!each.of_the_trust, each.whose};
    });
    return {};
}

} // namespace

Result<MeetingForPack> meeting_for_pack(Reader& reader, const permissions::Scope& scope,
                                        const committees::MeetingId& id) {
    auto of = TRY(committees::meetings_beside(reader, scope, id));
    const auto found = std::ranges::find(of.meetings, id, &Meeting::id);
    basics::demand(found != of.meetings.end(), "a meeting is among those of its committee");
    return MeetingForPack{.of = {.meeting = *found, .committee = std::move(of.committee)},
                          .all = std::move(of.meetings)};
}

Result<MeetingForPack> meeting_for_pack(Reader& reader, const permissions::Scope& scope, basics::Date today) {
    auto of = TRY(committees::meetings_beside(reader, scope, {}));
    std::optional<Meeting> next, last; // newest first
    for (const auto& each : of.meetings) {
        if (committees::is_ahead(each, today)) next = each;
        if (each.count && !last) last = each;
    }
    if (!next && !last)
        return basics::missing("The trustees have no meeting for which a pack could be made. Call one first.");
    return MeetingForPack{.of = {.meeting = next ? *next : *last, .committee = std::move(of.committee)},
                          .all = std::move(of.meetings)};
}

Result<Pack> made_pack(Reader& reader, const permissions::Who& who, const MeetingForPack& for_pack,
                       basics::Instant now) {
    const auto& of = for_pack.of;
    if (of.committee.school)
        return basics::missing("A pack is made for the trustees and the committees of the trust. A local advisory "
                               "committee has its papers.");
    const auto today = basics::london_date(now);
    auto ours = TRY(schools::find_whole_trust(reader, {}));
    if (!ours)
        return basics::missing(
            "No trust is set up here yet, or its list is not held, so that there is nothing to make a "
            "pack of.");
    const auto scope = permissions::scope(who, Verb::see_committees, today);
    const auto standing = TRY(trust_standing(reader, std::move(*ours), {}, today));
    PackView view{.meeting = of.meeting,
                  .committee = of.committee,
                  .standing = standing,
                  .last = TRY(last_before(reader, scope, for_pack)),
                  .programmes = permissions::scope(who, Verb::see_programmes, today),
                  .plans_seen = permissions::scope(who, Verb::see_plans, today),
                  .made = now};
    auto told = TRY(diagnosis::alarms_told(reader, who, today));
    view.alarms = std::move(told.alarms), view.budget = told.budget;
    TRY(add_placements(reader, who, today, view));
    TRY(add_plans(reader, who, today, view));
    return pack_of(view);
}

} // namespace home
