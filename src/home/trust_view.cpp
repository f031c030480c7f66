#include "home/trust_view.h"

#include "basics/text.h"
#include "home/headline.h"

namespace home {
namespace {

using measures::Reading;

void write_proposal(basics::Json& json, const programmes::Proposal& proposal) {
    json.key("programme").object();
    json.field("name", name(proposal.programme)).field("words", trust_words(proposal.programme));
    json.field("reason", proposal.reason).key("on_old_information").boolean(proposal.on_old_information);
    json.key("for_a_person_to_weigh").boolean(proposal.for_a_person_to_weigh);
    if (proposal.inherited_from) json.field("inherited_from", proposal.inherited_from->value());
    if (proposal.watch) json.field("watch", *proposal.watch);
    json.end();
}

void write_academy(basics::Json& json, const AcademyView& academy) {
    const auto& facts = academy.school.facts;
    json.object().field("urn", facts.urn.value()).field("name", facts.name).field("phase", words(academy.school.phase));
    json.field("town", facts.town).field("joined", academy.school.joined ? basics::iso(*academy.school.joined) : "");
    write_proposal(json, academy.proposal);
    json.key("figures").list();
    for (const auto& reading : academy.readings) write_json(json, reading);
    json.end().end();
}

std::string figure_words(const AcademyView& academy, std::string_view measure) {
    const auto* reading = measures::latest(academy.readings, measure, academy.school.facts.urn);
    if (!reading) return "not held";
    return fmt::format("{} ({})", measures::shown(*reading->measure, reading->held->figure),
                       reading->held->period.text());
}

} // namespace

void deal_readings(TrustView& view) {
    std::map<std::optional<basics::Urn>, std::vector<Reading>> by_school;
    for (auto& reading : measures::readings(view.catalogue, view.figures))
        by_school[reading.held->of].push_back(reading);
    for (auto& academy : view.academies) academy.readings = std::move(by_school[academy.school.facts.urn]);
}

void write_json(basics::Json& json, const TrustView& view) {
    const auto& facts = view.trust.facts;
    json.object().field("uid", facts.uid.value()).field("group_id", facts.group_id).field("name", facts.name);
    json.field("members_as_of", view.trust.members_as_of ? basics::iso(*view.trust.members_as_of) : "");
    json.key("academies").list();
    for (const auto& academy : view.academies) write_academy(json, academy);
    json.end().end();
}

std::string words(const TrustView& view) {
    const auto as_of = view.trust.members_as_of;
    auto text = fmt::format("{} (UID {}), {}{}\n\n", view.trust.facts.name, view.trust.facts.uid.text(),
                            basics::counted(static_cast<std::int64_t>(view.academies.size()), "academy", "academies"),
                            as_of ? " as at " + basics::spoken(*as_of) : "");
    for (const auto& academy : view.academies) {
        text += fmt::format("{}  {}  ({})\n", academy.school.facts.urn.text(), academy.school.facts.name,
                            words(academy.school.phase));
        text += fmt::format("        programme proposed: {} – {}\n", trust_words(academy.proposal.programme),
                            academy.proposal.reason);
        if (academy.proposal.watch) text += "        watch: " + *academy.proposal.watch + "\n";
        const auto usual = headline_for(academy.school.phase);
        text += fmt::format("        {} · absence: {}\n",
                            usual ? fmt::format("{}: {}", usual->words, figure_words(academy, usual->measure))
                                  : fmt::format("result: {}", no_nursery_results),
                            figure_words(academy, "absence_overall"));
    }
    return text;
}

} // namespace home
