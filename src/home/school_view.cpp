#include "home/school_view.h"

namespace home {
namespace {

using inspections::Inspection;

void write_inspection(basics::Json& json, const Inspection& inspection) {
    json.object().field("urn", inspection.urn.value()).field("framework", name(inspection.framework));
    json.field("kind", name(inspection.kind)).field("date", inspection.on ? basics::iso(*inspection.on) : "");
    json.field("as_of", basics::iso(inspection.as_of)).field("summary", summary(inspection));
    if (inspection.overall) json.field("overall", std::int64_t{*inspection.overall});
    json.key("areas").object();
    for (const auto& area : inspection.areas) json.field(area.area, std::int64_t{area.grade});
    json.end().field("outcome", inspection.outcome).end();
}

std::string facts_in_words(const schools::School& school) {
    const auto& facts = school.facts;
    auto text = fmt::format("{} (URN {}), {}\n", facts.name, facts.urn.text(), words(school.phase));
    for (const auto& part : {facts.kind, facts.trust_name, facts.town, facts.postcode})
        if (!part.empty()) text += "  " + part + "\n";
    return text + "\n";
}

} // namespace

void write_json(basics::Json& json, const SchoolView& view) {
    const auto& facts = view.school.facts;
    json.object().field("urn", facts.urn.value()).field("name", facts.name).field("phase", words(view.school.phase));
    json.field("kind", facts.kind)
        .field("status", facts.status)
        .field("town", facts.town)
        .field("postcode", facts.postcode);
    json.field("opened", facts.opened ? basics::iso(*facts.opened) : "");
    json.field("laestab", facts.laestab ? facts.laestab->text() : "").field("trust", facts.trust_name);
    if (facts.trust_uid) json.field("trust_uid", facts.trust_uid->value());
    json.key("programme")
        .object()
        .field("name", name(view.proposal.programme))
        .field("reason", view.proposal.reason)
        .end();
    json.key("inspections").list();
    for (const auto& inspection : view.inspections) write_inspection(json, inspection);
    json.end().key("figures").list();
    for (const auto& reading : view.readings) write_json(json, reading);
    json.end().end();
}

std::string words(const SchoolView& view) {
    auto text = facts_in_words(view.school);
    text += fmt::format("Programme proposed: {} – {}\n\nInspections\n", trust_words(view.proposal.programme),
                        view.proposal.reason);
    for (const auto& inspection : view.inspections)
        text += fmt::format(
            "  {}  {}{}\n", inspection.on ? basics::spoken(*inspection.on) : "date not in the file",
            summary(inspection),
            inspection.urn == view.school.facts.urn ? "" : fmt::format(" (as URN {})", inspection.urn.text()));
    if (view.inspections.empty()) text += "  none held\n";
    std::string last;
    for (const auto& reading : view.readings) {
        if (!reading.measure->headline || reading.group->code != "all") continue;
        if (reading.measure->name != last) text += "\n" + reading.measure->name + "\n";
        last = reading.measure->name;
        const auto interval =
            reading.interval ? fmt::format(" ({} to {})", measures::shown(*reading.measure, reading.interval->lower),
                                           measures::shown(*reading.measure, reading.interval->upper))
                             : "";
        text += fmt::format("  {:<10} {}{}{}\n", reading.held->period.text(),
                            measures::shown(*reading.measure, reading.held->figure), interval,
                            reading.held->steps > 0 ? fmt::format(", as URN {}", reading.held->whose->text()) : "");
    }
    return text;
}

} // namespace home
