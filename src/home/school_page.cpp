#include "home/school_page.h"

#include "alike/alike.h"

#include "basics/text.h"
#include "charts/timeline.h"

namespace home {
namespace {

using inspections::Inspection;

// GIAS words for figures of places: how England's figures are told apart by type of school.
std::string type_of(schools::Phase phase) {
    switch (phase) {
    case schools::Phase::primary:
    case schools::Phase::nursery: return "primary";
    case schools::Phase::secondary:
    case schools::Phase::all_through:
    case schools::Phase::post_16: return "secondary";
    case schools::Phase::special:
    case schools::Phase::alternative_provision: return "special";
    case schools::Phase::other: return "";
    }
    return "";
}

void fact(web::SummaryList& list, const char* key, const std::string& value, const std::string& address = {}) {
    if (!value.empty()) list.rows.push_back({.key = key, .value = value, .change = address});
}

web::SummaryList facts_of(const SchoolView& view) {
    const auto& school = view.school;
    const auto& told = school.facts;
    web::SummaryList list;
    fact(list, "Phase", std::string{words(school.phase)});
    fact(list, "Kind", told.kind);
    fact(list, "Trust", told.trust_name);
    fact(list, "Local authority", told.la_name);
    fact(list, "URN", told.urn.text());
    fact(list, "Opened", told.opened ? basics::spoken(*told.opened) : "");
    if (told.low_age && told.high_age) fact(list, "Ages", fmt::format("{} to {}", *told.low_age, *told.high_age));
    fact(list, "Pupils", told.pupils ? basics::thousands(*told.pupils) : "");
    fact(list, "Places", told.capacity ? basics::thousands(*told.capacity) : "");
    fact(list, "Gender", told.gender);
    fact(list, "Religion", told.religion == "Does not apply" ? "" : told.religion);
    fact(list, "Where", told.town + (told.postcode.empty() ? "" : ", " + told.postcode));
    for (const auto& other : view.relatives)
        fact(list, other.kind.starts_with("Successor") ? "Came after" : "Came before",
             fmt::format("{} (URN {}){}", other.name, other.urn.text(),
                         other.established ? ", " + basics::spoken(*other.established) : ""));
    return list;
}

InspectionRow row_of(const SchoolView& view, const Inspection& inspection) {
    InspectionRow row{.when = inspection.on
                                  ? basics::spoken(*inspection.on)
                                  : "date not in the file; the file is of " + basics::spoken(inspection.as_of),
                      .words = summary(inspection),
                      .framework = std::string{words(inspection.framework)}};
    if (inspection.urn != view.school.facts.urn) row.whose = "as URN " + inspection.urn.text() + ", its predecessor";
    return row;
}

web::SafeHtml timeline_of(const SchoolView& view) {
    if (view.inspections.size() < 2) return {};
    charts::Timeline timeline{.naming = {.id = "chart-inspections",
                                         .title = "Inspections over the years",
                                         .description = "The same inspections as in the table below it."},
                              .events = {}};
    for (const auto& each : view.inspections)
        timeline.events.push_back({.at = inspections::stands_on(each),
                                   .words = summary(each),
                                   .detail = each.on ? basics::spoken(*each.on) : "date not in the file",
                                   .look = each.framework == inspections::Framework::report_card
                                               ? charts::EventLook::report_card
                                               : charts::EventLook::overall_grade,
                                   .undated = !each.on,
                                   .predecessor = each.urn != view.school.facts.urn});
    timeline.opened = view.school.facts.opened;
    return {charts::timeline(timeline).text};
}

MeasureYears years_of(const SchoolView& view, const Yardsticks& yardsticks, const measures::Measure& measure) {
    MeasureYears years{.measure = &measure,
                       .england = yardsticks.england,
                       .authority = yardsticks.authority,
                       .school_name = view.school.facts.name,
                       .authority_name = yardsticks.authority_name,
                       .school_type = type_of(view.school.phase),
                       .gaps = view.catalogue.gaps(measure.code)};
    for (const auto& reading : view.readings)
        if (reading.measure == &measure && reading.group->code == "all"
            && reading.held->period.part == basics::Period::Part::year)
            years.school.push_back(&reading);
    return years;
}

bool is_result(const measures::Measure& measure) {
    return measure.topic == "attainment" || measure.topic == "progress" || measure.topic == "post-16";
}
bool is_attendance(const measures::Measure& measure) {
    return measure.topic == "attendance" || measure.topic == "behaviour";
}

std::string alike_sentence(const std::optional<alike::Alike>& found) {
    if (!found) return {};
    if (found->near < alike::near_needed)
        return fmt::format(
            "It has no good match: only {} near among {} schools, so it is compared with nobody but England.",
            found->near == 1 ? "1 school is" : fmt::format("{} schools are", found->near),
            basics::thousands(found->candidates));
    return fmt::format("Its results stand beside those of the schools most like it, of {} in England.",
                       basics::thousands(found->candidates));
}

std::string decided_words(const programmes::Placement& placed) {
    return fmt::format("{} ({}), since {}. Led by {}; looked at again on {}.", screen_word(placed.decision.programme),
                       trust_words(placed.decision.programme), basics::spoken(placed.decision.from),
                       programmes::lead_words(placed), basics::spoken(placed.review_on));
}

} // namespace

SchoolPage school_page(const SchoolView& view, const Yardsticks& yardsticks, const SeenProgramme& programme,
                       basics::Date today) {
    SchoolPage page{
        .urn = view.school.facts.urn, .changed = {}, .missing = {}, .decision = {}, .facts = facts_of(view)};
    if (programme.may) {
        if (programme.placed) page.decided = decided_words(*programme.placed);
        page.programme =
            fmt::format("{} ({})", screen_word(view.proposal.programme), trust_words(view.proposal.programme));
        page.reason = view.proposal.reason;
        page.watch = view.proposal.watch.value_or("");
    }
    for (auto each = view.inspections.rbegin(); each != view.inspections.rend(); ++each)
        page.inspections.push_back(row_of(view, *each));
    page.timeline = timeline_of(view);
    std::vector<MeasureYears> all;
    for (const auto* measure : view.catalogue.headlines()) {
        auto years = years_of(view, yardsticks, *measure);
        if (!years.school.empty()) all.push_back(std::move(years));
    }
    judge(all, view.catalogue, yardsticks.light);
    page.alike = alike_sentence(yardsticks.light.alike);
    for (const auto& years : all) {
        const auto& measure = *years.measure;
        auto& where = is_result(measure) ? page.results : is_attendance(measure) ? page.attendance : page.context;
        where.push_back(measure_section(years, today));
    }
    page.gaps = missing_rows(all);
    const auto said = school_sentences(view, all, programme, today);
    page.changed = said.changed, page.missing = said.missing, page.decision = said.decision;
    return page;
}

} // namespace home
