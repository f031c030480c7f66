#include "diagnosis/issues_page.h"

#include "basics/capitalised.h"
#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace diagnosis {
namespace {

using basics::Demand;
using Move = basics::Move<IssueState, permissions::Verb>;

constexpr std::string_view name_nobody = "A sentence or two. Name no child and no member of staff.";

std::string issues_address(basics::Urn urn) { return fmt::format("/schools/{}/issues", urn.text()); }

std::string label_of(std::string_view field) {
    if (field == "words") return "What the issue is, precisely";
    if (field == "comment") return "What the school says of it";
    if (field == "outcome") return "What came of it";
    return "Why";
}

std::string error_of(std::string_view verb, const Demand& demand, const RefusedIssue& refused) {
    if (refused.verb != verb) return {};
    const auto found = std::ranges::find(refused.wanting, demand.field, &Demand::field);
    return found == refused.wanting.end() ? std::string{} : std::string{found->sentence};
}

bool may_take_in(const Issue& other, const Issue& issue) { return other.id != issue.id && takes_in(other); }

web::Choice others_asked(const Issue& issue, std::span<const Issue> others, std::string_view chosen) {
    web::Choice out{.name = "into", .label = "Which issue it is part of", .options = {{.value = "", .words = ""}}};
    for (const auto& each : others)
        if (may_take_in(each, issue))
            out.options.push_back({.value = std::string{each.id.text()}, .words = each.words});
    out.value = chosen;
    return out;
}

web::Choice plans_asked(std::span<const plans::Plan> all, std::string_view chosen) {
    web::Choice out{.name = "plan", .label = "Which plan it goes into", .options = {{.value = "", .words = ""}}};
    for (const auto& each : all) out.options.push_back({.value = std::string{each.id.text()}, .words = each.title});
    out.value = chosen;
    return out;
}

void add_moves(IssuePage& page, const Issue& issue, const Beside& beside, const IssueMoves& moves, const Said& said,
               const RefusedIssue& refused) {
    const bool may_merge =
        std::ranges::any_of(beside.others, [&](const Issue& each) { return may_take_in(each, issue); });
    for (const auto* move : moves) {
        if ((move->verb == "plan" && beside.plans.empty()) || (move->verb == "merge" && !may_merge)) continue;
        IssueMove form{.verb = std::string{move->verb}, .words = std::string{move->words}};
        for (const auto& demand : move->wants()) {
            const bool back = refused.verb == move->verb;
            auto value = back ? std::string{said(demand.field)} : std::string{};
            if (!back && demand.field == "words") value = issue.words;
            if (!back && demand.field == "comment") value = issue.comment;
            const auto error = error_of(move->verb, demand, refused);
            if (demand.field == "into" || demand.field == "plan") {
                form.choices.push_back(demand.field == "into" ? others_asked(issue, beside.others, value)
                                                              : plans_asked(beside.plans, value));
                form.choices.back().error = error;
            } else
                form.fields.push_back({.name = std::string{demand.field},
                                       .label = label_of(demand.field),
                                       .value = std::move(value),
                                       .error = error,
                                       .hint = std::string{name_nobody}});
        }
        page.moves.push_back(std::move(form));
    }
    for (const auto& demand : refused.wanting)
        page.errors.lines.push_back({.field = std::string{demand.field}, .sentence = std::string{demand.sentence}});
}

DecidedTable::Row decided(const Issue& issue) {
    return {.address = fmt::format("/issues/{}", issue.id.text()),
            .words = issue.words,
            .area = std::string{words(issue.area)},
            .state = fmt::format("It {}", issue_lifecycle().of(issue.state).words),
            .decided = basics::spoken(issue.decided)};
}

IssuesPage::Found found(const Finding& each) {
    return {.words = each.words, .stands = each.stands, .look = each.address};
}

constexpr std::size_t shown_at_once = 2;

IssuesPage::Area area_of(basics::Urn urn, const AreaFindings& area, bool may_decide) {
    IssuesPage::Area out{.name = basics::capitalised(std::string{words(area.area)}), .differ = area.differ};
    if (may_decide && !area.concerns.empty())
        out.decide = fmt::format("{}/decision?area={}", issues_address(urn), name(area.area));
    for (const auto& each : area.concerns)
        (out.first.size() < shown_at_once ? out.first : out.more).push_back(found(each));
    out.more_words = basics::counted(std::ssize(out.more), "more finding", "more findings");
    for (const auto& each : area.well) out.well.push_back(found(each));
    return out;
}

// How many findings became part of it.
std::string with_others(const Issue& issue, std::span<const Issue> all) {
    const auto parts = std::ranges::count_if(all, [&](const Issue& each) { return each.into == issue.id; });
    return parts == 0 ? std::string{}
                      : fmt::format(", with {}", basics::counted(parts, "other finding", "other findings"));
}

std::string proposed_words(std::size_t proposed, std::size_t open) {
    if (proposed == 0 && open == 0) return "Nothing is proposed and nothing is confirmed.";
    return fmt::format(
        "{} for a decision, {} confirmed.",
        proposed == 0 ? "Nothing waits"
                      : basics::counted(static_cast<std::int64_t>(proposed), "finding waits", "findings wait"),
        open == 0 ? "none is" : basics::counted(static_cast<std::int64_t>(open), "issue is", "issues are"));
}

} // namespace

IssuesPage issues_page(basics::Urn urn, std::span<const Finding> findings, std::span<const Issue> issues,
                       bool may_decide) {
    IssuesPage page;
    std::size_t waiting = 0;
    bool differ = false;
    for (const auto& each : by_area(findings, issues)) {
        page.areas.push_back(area_of(urn, each, may_decide));
        waiting += each.concerns.size(), differ = differ || !each.differ.empty();
    }
    for (const auto& each : issues) {
        if (each.state == IssueState::merged) continue; // it stands with the one that took it in
        auto row = decided(each);
        row.state += with_others(each, issues);
        (takes_in(each) ? page.open : page.past).rows.push_back(std::move(row));
    }
    page.sentences.push_back(proposed_words(waiting, page.open.rows.size()));
    if (differ) page.sentences.emplace_back("Sources differ: look before you decide.");
    page.sentences.emplace_back(
        "Looked through: the inspection that stands, results beside schools like it, the last key point, the "
        "registers, "
        "the notes of visits of a year, what pupils, parents and staff say, and what the school says of itself.");
    if (may_decide) page.add = issues_address(urn) + "/new";
    if (waiting == 0 && page.open.rows.empty() && page.past.rows.empty())
        page.empty = web::EmptyState{.why = "Nothing that you may see gives cause for concern.",
                                     .what_to_do = may_decide ? "Add an issue in your own words" : "",
                                     .address = page.add};
    return page;
}

IssuePage issue_page(const Issue& issue, const Beside& beside, const IssueMoves& moves, const Said& said,
                     const RefusedIssue& refused) {
    IssuePage page{.action = fmt::format("/issues/{}/moves", issue.id.text()),
                   .version = std::to_string(issue.version),
                   .back = issues_address(issue.school),
                   .objective = issue.objective};
    page.sentences.push_back(issue.words);
    page.sentences.push_back(
        fmt::format("It {}. Decided on {}.", issue_lifecycle().of(issue.state).words, basics::spoken(issue.decided)));
    const auto add = [&](std::string key, std::string value) {
        if (!value.empty()) page.facts.rows.push_back({.key = std::move(key), .value = std::move(value)});
    };
    add("Area", std::string{words(issue.area)});
    add("Who is affected", issue.who);
    add("What it stands on", issue.evidence);
    add("Why", issue.reason);
    if (issue.into) {
        const auto whole = std::ranges::find(beside.others, *issue.into, &Issue::id);
        add("Part of", whole == beside.others.end() ? std::string{} : whole->words);
    }
    for (const auto& each : beside.others)
        if (each.into == issue.id) add("With it", each.evidence);
    add("What the school says", issue.comment);
    if (issue.state == IssueState::confirmed && !moves.empty() && beside.plans.empty())
        page.sentences.emplace_back(
            "To make it an objective, begin a plan of the school, or let one be returned to draft.");
    add_moves(page, issue, beside, moves, said, refused);
    return page;
}

OwnIssuePage own_issue_page(basics::Urn urn, const Said& said, std::span<const Demand> wanting) {
    OwnIssuePage page{.action = issues_address(urn)};
    page.area.options.push_back({.value = "", .words = ""});
    for (const auto area : inspections::all_themes)
        page.area.options.push_back({.value = std::string{name(area)}, .words = std::string{words(area)}});
    page.area.value = said("area");
    page.words.value = said("words"), page.evidence.value = said("evidence");
    page.words.hint = "Precisely: who, where, how much. Name no child and no member of staff.";
    page.evidence.hint = "What you saw or read, and when. Name no child and no member of staff.";
    struct Wrong {
        std::string field, sentence;
    };
    std::vector<Wrong> wrong;
    for (const auto& each : wanting) wrong.push_back({std::string{each.field}, std::string{each.sentence}});
    web::put_beside(page.errors, wrong, page.area, page.words, page.evidence);
    return page;
}

} // namespace diagnosis
