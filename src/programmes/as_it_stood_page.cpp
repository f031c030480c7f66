#include "programmes/as_it_stood_page.h"

#include "basics/text.h"
#include "programmes/stream.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace programmes {
namespace {

std::string day_words(std::string_view iso) {
    const auto day = basics::parse_iso_date(iso);
    return day.ok() ? basics::spoken(day.value()) : std::string{iso};
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

std::string programme_then(std::string_view name) {
    const auto programme = programme_named(name);
    return programme ? programme_words(*programme) : std::string{name};
}

web::SummaryList placement_facts(const Fields& of) {
    const auto said = [&](std::string_view field) { return std::string{said_of(of, field)}; };
    Facts facts;
    facts.add("Programme",
              fmt::format("{}, since {}", programme_then(said_of(of, "programme")), day_words(said("from"))));
    facts.add("Until", day_words(said("to")));
    facts.add("Where it stood", state_words(placement_lifecycle(), said_of(of, "state")));
    facts.add("Led by", said("lead"));
    facts.add("Why", said("reason"));
    if (!said("decided by").empty())
        facts.add("Decided by", fmt::format("{}, {}", said("decided by"), day_words(said("decided on"))));
    facts.add("Proposed by Bearing that day",
              said("proposal").empty()
                  ? programme_then(said_of(of, "proposed"))
                  : fmt::format("{}: {}", programme_then(said_of(of, "proposed")), said("proposal")));
    facts.add("It ends when", said("exit criteria"));
    facts.add("Support becomes less when", said("de-escalation point"));
    facts.add("Head told", said("head told").empty() ? "not yet" : day_words(said("head told")));
    facts.add("Next review", day_words(said("review")));
    facts.add("Watched until", day_words(said("watch until")));
    facts.add("The head’s comment", said("comment"));
    return facts.list;
}

StoodTask task_then(const Fields& of) {
    const auto owner = owner_named(said_of(of, "owner"));
    const auto turn = said_of(of, "time");
    auto state = state_words(task_lifecycle(), said_of(of, "state"));
    if (const auto said = said_of(of, "said"); !said.empty()) state += fmt::format(": {}", said);
    return {.task = turn.empty() || turn == "1" ? std::string{said_of(of, "task")}
                                                : fmt::format("{} ({})", said_of(of, "task"), turn),
            .owner = std::string{owner ? words(*owner) : said_of(of, "owner")},
            .due = day_words(said_of(of, "due")),
            .state = std::move(state)};
}

StoodPart support_then(const Fields& of) {
    const auto said = [&](std::string_view field) { return std::string{said_of(of, field)}; };
    const auto kind = stream_named(said_of(of, "support"));
    const auto comparison = comparison_named(said_of(of, "compared with"));
    Facts facts;
    facts.add("What for", said("need"));
    facts.add("Days", said("days"));
    facts.add("From", day_words(said("from")));
    facts.add("Baseline", said("baseline"));
    facts.add("Compared with", std::string{comparison ? words(*comparison) : said_of(of, "compared with")});
    facts.add("Decided on", day_words(said("decided on")));
    facts.add("Rule", said("rule"));
    facts.add("What came of it", said("what came of it"));
    return {.summary = fmt::format("Support in {}, {}: {}", kind ? words(*kind) : said_of(of, "support"), said("giver"),
                                   state_words(stream_lifecycle(), said_of(of, "state"))),
            .facts = facts.list};
}

StoodPart case_then(CaseKind kind, const Fields& of, const Choices& choices) {
    Facts facts;
    if (!said_of(of, "due on").empty())
        facts.add("Due next", fmt::format("{}: {}", day_words(said_of(of, "due on")), said_of(of, "due next")));
    for (const auto& field : row_of(kind).fields) {
        auto value = shown(field, said_of(of, field.name), choices);
        if (field.kind == FieldKind::serves || field.kind == FieldKind::support) value = said_of(of, serves_words);
        facts.add(std::string{field.label}, std::move(value));
    }
    return {.summary = fmt::format("{}, {}: {}", words(kind), said_of(of, "title"),
                                   state_words(case_lifecycle(kind), said_of(of, "state"))),
            .facts = facts.list};
}

std::string counts(std::span<const StoodRecord> all, std::string_view placement) {
    std::int64_t whole = 0, done = 0, dropped = 0;
    for (const auto& each : all) {
        if (each.kind != "programme task" || said_of(each.fields, "placement") != placement) continue;
        ++whole;
        done += said_of(each.fields, "state") == "done";
        dropped += said_of(each.fields, "state") == "dropped";
    }
    return fmt::format("{}: {} done, {} open, {} dropped", basics::counted(whole, "task", "tasks"), done,
                       whole - done - dropped, dropped);
}

} // namespace

std::optional<StoodPlacement> stood_placement(const PlacementId& id, std::span<const StoodRecord> all,
                                              basics::Date day) {
    const auto own = std::ranges::find_if(
        all, [&](const StoodRecord& each) { return each.kind == "placement" && each.id == id.text(); });
    if (own == all.end()) return std::nullopt;
    StoodPlacement out{.facts = placement_facts(own->fields), .tasks_words = counts(all, id.text())};
    if (!own->fields.contains("decided on"))
        out.lacking = "It was decided with an earlier version of this program, which kept less of it in the journal: "
                      "tasks and support of that time are not shown.";
    const auto choices = fixed_choices(day);
    std::vector<StoodPart> cases;
    for (const auto& each : all) {
        if (said_of(each.fields, "placement") != id.text()) continue;
        if (each.kind == "programme task") out.tasks.push_back(task_then(each.fields));
        if (each.kind == "support") out.parts.push_back(support_then(each.fields));
        if (const auto kind = case_kind_named(said_of(each.fields, "kind")); kind && words(*kind) == each.kind)
            cases.push_back(case_then(*kind, each.fields, choices));
    }
    std::ranges::move(cases, std::back_inserter(out.parts));
    return out;
}

} // namespace programmes
