#include "home/decided_store.h"

#include "basics/text.h"
#include "committees/meeting.h"
#include "diagnosis/alarm.h"
#include "diagnosis/issue.h"
#include "home/decided_sql.h"
#include "journal/fields_text.h"
#include "plans/plan.h"
#include "programmes/case.h"
#include "programmes/placement.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace home {
namespace {

using basics::Date;
using permissions::Verb;
using permissions::Who;

struct Decided {
    std::string what, id, title, school, at, said;
    std::optional<basics::Urn> urn{};
};

Decided decided_at(const storage::Row& row) {
    return {.what = row.copy(0),
            .id = row.copy(1),
            .title = row.copy(2),
            .school = row.copy(4),
            .at = row.copy(5),
            .said = row.copy(6),
            .urn = row.null(3) ? std::nullopt : std::optional{row.urn(3)}};
}

// A day, or an instant of the journal.
Date day_of(const std::string& at) {
    if (const auto day = basics::parse_iso_date(at)) return day.value();
    return basics::london_date(basics::parse_iso_instant(at).value());
}

// To which state it went, where it went to another.
std::string gone_to(const std::string& fields) {
    const auto both = journal::fields_of(fields);
    const auto state = [](const journal::Fields& of) {
        const auto found = std::ranges::find(of, "state", &std::pair<std::string, std::string>::first);
        return found == of.end() ? std::string{} : found->second;
    };
    return state(both.before) == state(both.after) ? std::string{} : state(both.after);
}

WorkLine plan_line(const Decided& each) {
    const auto state = plans::plan_lifecycle().named(gone_to(each.said));
    if (!state || *state == plans::PlanState::draft || *state == plans::PlanState::submitted) return {};
    return {.words = fmt::format("{}: it {}", each.title, plans::words(*state)),
            .address = "/plans/" + each.id,
            .outside = said_outside("Decision about a plan", each.school)};
}

WorkLine meeting_line(const Decided& each) {
    if (gone_to(each.said) != "minutes_approved") return {};
    return {.words = "The minutes were approved",
            .where = each.title,
            .address = "/meetings/" + each.id,
            .outside = said_outside("Minutes approved", each.title)};
}

WorkLine alarm_line(const Decided& each) {
    if (gone_to(each.said) != "acknowledged") return {};
    return {.words = "An alarm was judged and closed",
            .address = "/alarms/" + each.id,
            .outside = said_outside("Alarm closed", each.school)};
}

WorkLine issue_line(const Decided& each) {
    const auto state = diagnosis::issue_lifecycle().named(each.said);
    if (!state || !each.urn) return {};
    return {.words = fmt::format("An issue {}: {}", diagnosis::issue_lifecycle().of(*state).words,
                                 basics::shortened(each.title, 90)),
            .address = fmt::format("/schools/{}/issues", each.urn->text()),
            .outside = said_outside("Decision about an issue", each.school)};
}

WorkLine placement_line(const Decided& each) {
    const auto state = programmes::placement_lifecycle().named(each.said);
    const bool handed_over = each.said == "hand_over";
    if ((!state && !handed_over) || !each.urn) return {};
    return {.words = handed_over ? "The programme: " + basics::lower(each.title.substr(0, 1)) + each.title.substr(1)
                                 : fmt::format("The placement {}", programmes::placement_lifecycle().of(*state).words),
            .address = fmt::format("/schools/{}/programme", each.urn->text()),
            .outside = said_outside("Decision about a placement", each.school)};
}

// Steps that are no decision (terms written down, a start) are in the programme's own story.
WorkLine transfer_line(const Decided& each) {
    constexpr std::array decisions{std::pair{"consented", "Consent was given"}, std::pair{"agreed", "Agreed"},
                                   std::pair{"confirmed", "Confirmed"}, std::pair{"refused", "It does not come about"}};
    const auto found =
        std::ranges::find(decisions, each.said, [](const auto& pair) { return std::string{pair.first}; });
    if (found == decisions.end() || !each.urn) return {};
    return {.words = fmt::format("{}: transfer, {}", found->second, each.title),
            .address = fmt::format("/schools/{}/programme", each.urn->text()),
            .outside = said_outside("Decision in a programme", each.school)};
}

WorkLine line_of(const Decided& each) {
    auto line = each.what == "plan"        ? plan_line(each)
                : each.what == "meeting"   ? meeting_line(each)
                : each.what == "alarm"     ? alarm_line(each)
                : each.what == "issue"     ? issue_line(each)
                : each.what == "placement" ? placement_line(each)
                                           : transfer_line(each);
    line.kind = WorkLine::Kind::decided;
    line.on = day_of(each.at);
    if (line.where.empty()) line.where = each.school;
    return line;
}

// A school that they may no longer see, as one that left.
bool may_see(const Who& who, const Decided& each, Date today) {
    if (each.what != "plan") return true;
    return each.urn ? permissions::may(who, Verb::see_plans, *each.urn, today)
                    : permissions::may(who, Verb::see_plans, today);
}

} // namespace

basics::Result<std::vector<WorkLine>> decided_for(storage::Reader& reader, const Who& who, Date today) {
    const Date since = std::chrono::sys_days{today} - decided_lately;
    std::vector<WorkLine> out;
    std::set<std::string> told; // of each thing the last decision
    const auto gather = [&](const storage::Row& row) {
        const auto each = decided_at(row);
        if (!may_see(who, each, today)) return;
        auto line = line_of(each);
        if (!line.words.empty() && told.insert(each.what + each.id).second) out.push_back(std::move(line));
    };
    TRY(reader.each(sql::decided_for, permissions::scope(who, Verb::answer_for_school, today), gather, who.id,
                    basics::iso(since) + "T00:00:00.000Z", basics::iso(since)));
    return out;
}

} // namespace home
