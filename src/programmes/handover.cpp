#include "programmes/handover.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Date;

bool on_team(const TeamPlace& each) { return each.member.kind == CaseKind::team && !ended(each.member); }

std::vector<std::string> team_at(std::span<const TeamPlace> cases, basics::Urn school) {
    std::vector<std::string> out;
    for (const auto& each : cases)
        if (on_team(each) && each.member.school == school) out.emplace_back(said_of(each.member.fields, "person"));
    return out;
}

void choose(Handover& to, const InHand& of, const HandoverSaid& said) {
    for (const auto& each : of.programmes)
        if (said.what.contains(each.placement.id.text())) to.programmes.push_back(&each);
    for (const auto& each : of.places)
        if (said.what.contains(each.member.id.text())) to.places.push_back(&each);
}

// Of the programmes that are handed over, the one that began last.
const Placement* began_last(const Handover& of) {
    const auto first_day = [](const LedProgramme* each) { return each->placement.decision.from; };
    const auto found = std::ranges::max_element(of.programmes, {}, first_day);
    return found == of.programmes.end() ? nullptr : &(*found)->placement;
}

std::vector<Wrong> wrong_places(const Handover& of) {
    std::vector<Wrong> out;
    for (const auto* each : of.places)
        if (std::ranges::find(each->team, of.to.id.text()) != each->team.end())
            out.push_back(
                {"what", fmt::format("{} is on the improvement team of {} already: leave that place unticked, and "
                                     "end it on its own page.",
                                     of.to.name, each->school_name)});
    return out;
}

std::vector<Wrong> wrong_day(const Handover& of, const std::optional<Date>& day, Date today) {
    if (!day) return {{"day", "Say from which day the other leads them, such as 2026-12-01."}};
    if (*day > today) return {{"day", "This day has not come yet. Hand over from today or from an earlier day."}};
    if (const auto* last = began_last(of); last && *day < last->decision.from)
        return {
            {"day", fmt::format("The programme of {} began on {}: nobody led it before. Give that day or a later one.",
                                last->school_name, basics::spoken(last->decision.from))}};
    return {};
}

} // namespace

InHand in_hand(const permissions::PersonId& who, std::span<const Placement> in_force,
               std::span<const TeamPlace> cases) {
    InHand out{.who = who};
    for (const auto& each : in_force) {
        if (each.lead != who) continue;
        out.name = each.lead_name;
        out.left = led_by_nobody(each);
        LedProgramme led{.placement = each};
        for (const auto& of : cases)
            if (of.member.placement == each.id && !ended(of.member)) led.cases.push_back(of.member);
        out.programmes.push_back(std::move(led));
    }
    for (const auto& each : cases) {
        if (!on_team(each) || said_of(each.member.fields, "person") != who.text()) continue;
        out.name = each.member.person_name;
        out.left = each.member.person_name.empty() || each.member.person_left;
        out.places.push_back(each);
        out.places.back().team = team_at(cases, each.member.school);
    }
    return out;
}

std::string version_of(const InHand& of) {
    std::string out;
    for (const auto& each : of.programmes) out += fmt::format("{} ", each.placement.id.text());
    for (const auto& each : of.places) out += fmt::format("{} ", each.member.id.text());
    return out.empty() ? "nothing" : out;
}

std::vector<people::Holder> left_leads(std::span<const Placement> in_force) {
    std::vector<people::Holder> out;
    for (const auto& each : in_force) {
        if (!led_by_nobody(each)) continue;
        auto found = std::ranges::find(out, each.lead, [](const auto& of) { return of.who.id; });
        if (found == out.end())
            found = out.insert(out.end(), {.who = {each.lead, each.lead_name}, .holds = 0, .left = true});
        ++found->holds;
    }
    return out;
}

std::variant<Handover, std::vector<Wrong>> handed_over(const InHand& of, const HandoverSaid& said,
                                                       std::span<const Somebody> may_lead, Date today) {
    Handover out{
        .to = {of.who, ""}, .reason = basics::shortened(basics::collapsed(said.reason), longest_text), .day = today};
    choose(out, of, said);
    std::vector<Wrong> wrong;
    if (out.programmes.empty() && out.places.empty())
        wrong.push_back({"what", "Tick at least one programme or place that is handed over."});
    if (const auto* next = people::taker(may_lead, said.lead, of.who)) {
        out.to = *next;
        std::ranges::move(wrong_places(out), std::back_inserter(wrong));
    } else {
        wrong.push_back({"lead", "Choose who leads them from now on."});
    }
    if (out.reason.empty()) wrong.push_back({"reason", "Say why they are handed over, in a sentence."});
    const auto typed = basics::parse_official_date(said.day);
    const std::optional<Date> day = typed.ok() ? typed.value() : std::nullopt;
    std::ranges::move(wrong_day(out, day, today), std::back_inserter(wrong));
    if (!wrong.empty()) return wrong;
    out.day = *day;
    return out;
}

} // namespace programmes
