#include "plans/as_it_stood_page.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace plans {
namespace {

constexpr std::array persons{"owner", "supporter", "lead", "by"};
// Ids that say nothing to a reader.
constexpr std::array not_told{"plan", "objective of", "serves", "issue", "carried from", "superseded by", "position"};

bool among(std::span<const char* const> all, std::string_view key) {
    return std::ranges::any_of(all, [&](std::string_view each) { return each == key; });
}

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

web::SummaryList facts_of(const StoodRecord& record, const Names& names) {
    web::SummaryList out{.rows = {}};
    for (const auto& [key, value] : record.fields) {
        if (value.empty() || among(not_told, key)) continue;
        out.rows.push_back({.key = key, .value = among(persons, key) ? name_of(names, value) : day_words(value)});
    }
    if (!record.reason.empty()) out.rows.push_back({.key = "reason", .value = record.reason});
    return out;
}

// What the step's lifecycle calls the stored state.
template <class Lifecycle>
std::string state_words(const Lifecycle& of, std::string_view name) {
    const auto state = of.named(name);
    return state ? std::string{of.of(*state).words} : std::string{name};
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
            out.push_back({.heading = "The plan", .facts = facts_of(each, names)});
    if (out.empty()) return out;
    for (const auto& each : all) {
        if (each.kind != "plan objective" || value_in(each.fields, "plan") != plan) continue;
        const auto words = value_in(each.fields, "objective");
        StoodPart part{.heading = "Objective: " + words, .facts = facts_of(each, names), .caption = "Steps: " + words};
        add_what_was_under(part, each.id, all, names);
        part.figure = figure_then(whole, each.id, all, day);
        out.push_back(std::move(part));
    }
    return out;
}

} // namespace plans
