#include "plans/as_it_stood_page.h"

#include "basics/text.h"
#include "plans/statement.h"

#include <algorithm>
#include <fmt/format.h>

namespace plans {
namespace {

std::string value_in(const Fields& fields, std::string_view key) {
    for (const auto& [name, value] : fields)
        if (name == key) return value;
    return {};
}

std::string day_words(std::string_view iso) {
    const auto day = basics::parse_iso_date(iso);
    return day.ok() ? basics::spoken(day.value()) : std::string{iso};
}

std::string name_of(const Names& names, const std::string& id) {
    return id.empty() ? "" : name_in(names, PersonId{id});
}

// What a lifecycle calls the stored state.
template <class Lifecycle>
std::string state_words(const Lifecycle& of, std::string_view name) {
    const auto state = of.named(name);
    return state ? std::string{of.of(*state).words} : std::string{name};
}

struct Facts {
    web::SummaryList list{.rows = {}};
    void add(std::string key, std::string value) {
        if (!value.empty()) list.rows.push_back({.key = std::move(key), .value = std::move(value)});
    }
};

web::SummaryList plan_facts(const StoodRecord& record, const Names& names) {
    const auto of = [&](std::string_view key) { return value_in(record.fields, key); };
    const auto kind = kind_named(of("kind"));
    const auto framework = framework_named(of("framework"));
    const auto outcome = outcome_named(of("outcome"));
    Facts facts;
    facts.add("Title", of("title"));
    facts.add("Where it stood", state_words(plan_lifecycle(), of("state")));
    facts.add("Kind", kind ? std::string{words(*kind)} : "");
    facts.add("From, to", fmt::format("{} to {}", day_words(of("from")), day_words(of("to"))));
    facts.add("Led by", name_of(names, of("lead")));
    facts.add("Approved by", of("authority"));
    facts.add("Areas", framework ? std::string{words(*framework)} : "");
    facts.add("Why", record.reason);
    facts.add("What came of it", outcome ? fmt::format("{}. {}", words(*outcome), of("evaluation")) : "");
    return facts.list;
}

// As its form asks for it, under the same words.
web::SummaryList statement_facts(const StoodRecord& record) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 16> labels{
        {{"pupils", "Number of pupils"},
         {"eligible", "Percent who are eligible"},
         {"years", "Academic years"},
         {"published", "Published"},
         {"review on", "Reviewed on"},
         {"authorised by", "Authorised by"},
         {"governor", "Governor or trustee lead"},
         {"allocation", "Allocation, in pounds"},
         {"carried", "Carried forward, in pounds"},
         {"intent", "Statement of intent"},
         {"challenges", "Challenges"},
         {"last year", "Outcomes last year"},
         {"programmes", "Programmes"},
         {"service, spent", "Service pupil premium, spent"},
         {"service, came", "Service pupil premium, what came of it"},
         {"further", "Further information"}}};
    Facts facts;
    for (const auto& [key, label] : labels) {
        std::string lines; // one after another: a list of facts has no paragraphs
        for (const auto& line : lines_of(value_in(record.fields, key))) lines += (lines.empty() ? "" : " / ") + line;
        facts.add(std::string{label}, day_words(lines));
    }
    return facts.list;
}

// A number as the journal has it, in the measure's unit where the plan still has an objective with that measure.
std::string number_words(const WholePlan& whole, std::string_view code, const std::string& number) {
    const auto of =
        std::ranges::find_if(whole.objectives, [&](const Objective& each) { return each.measure.code == code; });
    const auto value = basics::real_number(number);
    return of == whole.objectives.end() || !value ? number : shown(of->measure, *value);
}

web::SummaryList objective_facts(const WholePlan& whole, const StoodRecord& record, const Names& names) {
    const auto of = [&](std::string_view key) { return value_in(record.fields, key); };
    const auto code = of("measure");
    const auto same = std::ranges::find_if(
        whole.objectives, [&](const Objective& each) { return !code.empty() && each.measure.code == code; });
    const auto area = std::ranges::find(whole.objectives, of("area"), &Objective::area);
    const bool all = of("pupils").empty() || of("pupils") == "all";
    const auto measure = same == whole.objectives.end() ? code : same->measure.name;
    Facts facts;
    facts.add("Where it stood", state_words(objective_lifecycle(), of("state")));
    facts.add("Why", record.reason);
    facts.add("Area", area == whole.objectives.end() ? of("area") : area->area_words);
    facts.add("Measure", measure.empty() || all ? measure : fmt::format("{}, {} pupils", measure, of("pupils")));
    if (!of("baseline").empty())
        facts.add("Baseline", fmt::format("{} ({})", number_words(whole, code, of("baseline")), of("baseline of")));
    facts.add("Target", number_words(whole, code, of("target")));
    facts.add("Should first move from", day_words(of("moves from")));
    facts.add("Reached by", day_words(of("by")));
    facts.add("How we will know", of("criterion"));
    facts.add("Owner", name_of(names, of("owner")));
    facts.add("Supporter", name_of(names, of("supporter")));
    facts.add("Made of an issue that stands on", of("it stands on"));
    return facts.list;
}

StoodStep step_of(const StoodRecord& record, const Names& names) {
    const bool action = record.kind == "plan action";
    const auto state = value_in(record.fields, "state");
    auto words = action ? state_words(action_lifecycle(), state) : state_words(milestone_lifecycle(), state);
    if (!record.reason.empty()) words += ": " + record.reason;
    return {.words = value_in(record.fields, action ? "action" : "milestone"),
            .step = action ? "Action" : "Milestone",
            .owner = name_of(names, value_in(record.fields, "owner")),
            .due = day_words(value_in(record.fields, "due")),
            .state = std::move(words)};
}

std::string colour_words(const Fields& fields, const std::string& which) {
    const auto colour = rag_named(value_in(fields, which));
    return fmt::format("{}. {}", colour ? words(*colour) : "", value_in(fields, which + ", why"));
}

void add_what_was_under(StoodPart& part, std::string_view objective, std::span<const StoodRecord> all,
                        const Names& names) {
    for (const auto& each : all) {
        if (value_in(each.fields, "objective") != objective) continue;
        if (each.kind == "plan milestone" || each.kind == "plan action") part.steps.push_back(step_of(each, names));
        if (each.kind == "plan review")
            part.reviews.push_back({.held_on = day_words(value_in(each.fields, "held on")),
                                    .by = name_of(names, value_in(each.fields, "by")),
                                    .delivery = colour_words(each.fields, "delivery"),
                                    .impact = colour_words(each.fields, "impact")});
    }
}

// What its figure had said last by then.
std::string figure_then(const WholePlan& whole, std::string_view objective, std::span<const StoodRecord> all,
                        basics::Date day) {
    const auto last = std::ranges::find_if(
        whole.standings, [&](const Standing& each) { return each.objective.text() == objective && each.noted <= day; });
    const auto of =
        std::ranges::find_if(whole.objectives, [&](const Objective& each) { return each.id.text() == objective; });
    if (last == whole.standings.end() || of == whole.objectives.end()) return {};
    auto out = fmt::format("What the figure said on {}: {}. {}", basics::spoken(last->noted),
                           basics::lower(std::string{words(last->verdict)}), figure_words(*of, *last));
    for (const auto& each : all)
        if (each.kind == "plan figure" && each.id == last->id.text())
            out += " The owner said: " + value_in(each.fields, "answer");
    return out;
}

} // namespace

std::vector<StoodPart> stood_parts(const WholePlan& whole, std::span<const StoodRecord> all, const Names& names,
                                   basics::Date day) {
    std::vector<StoodPart> out;
    const auto plan = whole.plan.id.text();
    for (const auto& each : all)
        if (each.kind == "plan" && each.id == plan)
            out.push_back({.heading = "The plan", .facts = plan_facts(each, names)});
    if (out.empty()) return out;
    for (const auto& each : all)
        if (each.kind == "plan statement" && each.id == plan)
            out.push_back({.heading = "The strategy statement", .facts = statement_facts(each)});
    for (const auto& each : all) {
        if (each.kind != "plan objective" || value_in(each.fields, "plan") != plan) continue;
        const auto words = value_in(each.fields, "objective");
        StoodPart part{.heading = "Objective: " + words,
                       .facts = objective_facts(whole, each, names),
                       .caption = "Steps: " + words};
        add_what_was_under(part, each.id, all, names);
        part.figure = figure_then(whole, each.id, all, day);
        out.push_back(std::move(part));
    }
    return out;
}

} // namespace plans
