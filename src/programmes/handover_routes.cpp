#include "programmes/handover_routes.h"

#include "people/installation_store.h"
#include "people/somebody_page.h"
#include "programmes/asked_routes.h"
#include "programmes/for_others_store.h"
#include "programmes/handover_page.h"
#include "programmes/handover_store.h"
#include "schools/school_store.h"
#include "web/both_texts.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

struct AskedHandover {
    std::vector<Placement> in_force{}; // of the academies at which whoever asks decides programmes
    InHand in_hand;
    std::vector<Somebody> may_lead{};
};

// The trust's own academies at which whoever asks decides programmes.
Result<std::set<basics::Urn>> decided_schools(Request& asked, storage::Reader& reader) {
    const auto here = TRY(people::installation(reader));
    if (!here.trust) return basics::missing("This database belongs to no trust yet.");
    std::set<basics::Urn> out;
    for (const auto& each : TRY(schools::members(reader, *here.trust)))
        if (permissions::may(asked.person(), Verb::decide_programmes, each.facts.urn, asked.today()))
            out.insert(each.facts.urn);
    return out;
}

Result<AskedHandover> asked_handover(Request& asked, storage::Reader& reader) {
    const permissions::PersonId who{std::string{asked.parameter("person")}};
    const auto schools = TRY(decided_schools(asked, reader));
    auto placed = TRY(placements_in_force(reader, asked.person(), asked.today()));
    std::erase_if(placed, [&](const Placement& each) { return !schools.contains(each.school); });
    auto held = TRY(in_hand_of(reader, asked.person(), who, placed, asked.today()));
    auto may_lead = TRY(who_may_lead(reader, asked.scope(Verb::decide_programmes), asked.today()));
    return AskedHandover{.in_force = std::move(placed), .in_hand = std::move(held), .may_lead = std::move(may_lead)};
}

Reply reply(Request& asked, const InHand& of, FormPage page) {
    page.form_token = asked.form_token;
    const int status = page.errors.lines.empty() ? 200 : 400;
    return web::show(asked,
                     {.title = fmt::format("Hand over what {} leads", name_of(of)),
                      .crumbs = {{"Programmes", web::Link{"/programmes"}}},
                      .section = "programmes"},
                     page, status);
}

// Ticked; or said in a field of its own, as the page with both texts sends it.
bool said_of(const web::Fields& form, std::string_view id) {
    const auto ticked = form.all("what");
    return std::ranges::find(ticked, id) != ticked.end() || form[field_of(id)] == is_handed_over;
}

HandoverSaid said_in(const web::Fields& form, const InHand& of) {
    HandoverSaid out{
        .lead = std::string{form["lead"]}, .reason = std::string{form["reason"]}, .day = std::string{form["day"]}};
    const auto take = [&](std::string_view id) {
        if (said_of(form, id)) out.what.emplace(id);
    };
    for (const auto& each : of.programmes) take(each.placement.id.text());
    for (const auto& each : of.places) take(each.member.id.text());
    return out;
}

// What was ticked and is in other hands by now, beside what still is in these.
web::Editing editing(const Request& asked, const AskedHandover& of) {
    const auto& hand = of.in_hand;
    web::Editing out{.what = fmt::format("what {} leads", name_of(hand)),
                     .section = "programmes",
                     .address = handover_address(hand.who),
                     .back = "/programmes",
                     .version = version_of(hand),
                     .fields = {}};
    const auto add = [&](std::string_view id, std::string label, std::string stands, bool still) {
        web::Editing::Field field{.name = field_of(id),
                                  .label = std::move(label),
                                  .stands = std::move(stands),
                                  .options = {{"", "Leave it so"}},
                                  .typed = std::string{said_of(asked.from.form, id) ? is_handed_over : ""}};
        if (still) field.options.push_back({std::string{is_handed_over}, "Hand it over"});
        out.fields.push_back(std::move(field));
    };
    for (const auto& each : of.in_force) {
        const bool still = each.lead == hand.who;
        if (!still && !said_of(asked.from.form, each.id.text())) continue;
        add(each.id.text(), each.school_name, "led by " + lead_words(each), still);
    }
    for (const auto& each : hand.places)
        add(each.member.id.text(), each.school_name + ", improvement team", "the place of " + called(each.member),
            true);
    out.fields.push_back({.name = "lead",
                          .label = "Who leads them from then on",
                          .stands = "",
                          .options = people::options(of.may_lead)});
    out.fields.push_back({.name = "day", .label = "From which day", .stands = ""});
    out.fields.push_back({.name = "reason", .label = "Why", .stands = ""});
    return out;
}

} // namespace

Result<Reply> show_handover(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_handover(asked, reader));
    const auto& hand = of.in_hand;
    if (hand.programmes.empty() && hand.places.empty())
        return basics::missing("Whoever this is leads no programme of ours now, and is on no improvement team.");
    HandoverSaid first{.day = basics::iso(asked.today())};
    if (hand.left) {
        for (const auto& each : hand.programmes) first.what.emplace(each.placement.id.text());
        for (const auto& each : hand.places) first.what.emplace(each.member.id.text());
    }
    return reply(asked, hand, handover_page(hand, of.may_lead, first));
}

Result<Reply> make_handover(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto of = TRY(asked_handover(asked, writer));
    if (const auto stale = web::both_texts(asked, editing(asked, of))) return *stale;
    const auto said = said_in(asked.from.form, of.in_hand);
    const auto read = handed_over(of.in_hand, said, of.may_lead, asked.today());
    if (const auto* wrong = std::get_if<std::vector<Wrong>>(&read)) {
        auto page = handover_page(of.in_hand, of.may_lead, said);
        put_wrong(page, *wrong);
        return reply(asked, of.in_hand, std::move(page));
    }
    TRY(hand_over(writer, std::get<Handover>(read)));
    TRY(writer.commit());
    return web::redirect("/programmes");
}

} // namespace programmes
