#include "diagnosis/issue.h"

#include "basics/text.h"

#include <algorithm>

namespace diagnosis {
namespace {

using basics::Demand;
using basics::Result;
using permissions::Verb;
using State = IssueState;
using Move = basics::Move<State, Verb>;

constexpr Demand the_words{"words", "Say precisely what the issue is: who, where, how much. Name no child."},
    another{"into", "Choose the issue that it is part of."},
    a_comment{"comment", "Write what the school says of it. Name no child."},
    what_came{"outcome", "Say what came of it. Name no child."}, the_plan{"plan", "Choose the plan that it goes into."};

constexpr std::array states{
    basics::StateWords<State>{State::proposed, "proposed", "waits for somebody to decide"},
    basics::StateWords<State>{State::confirmed, "confirmed", "is confirmed"},
    basics::StateWords<State>{State::rejected, "rejected", "was rejected"},
    basics::StateWords<State>{State::merged, "merged", "is part of another"},
    basics::StateWords<State>{State::planned, "planned", "is an objective of the plan"},
    basics::StateWords<State>{State::settled, "settled", "is settled"},
};

constexpr Move decide(State from, std::string_view verb, std::string_view words, State to, Demand demand) {
    return {.from = from, .verb = verb, .words = words, .to = to, .right = Verb::write_plans, .demands = {demand}};
}
constexpr Move comment(State at) {
    return {.from = at,
            .verb = "comment",
            .words = "Comment for the school",
            .to = at,
            .right = Verb::answer_for_school,
            .demands = {a_comment}};
}
constexpr std::array moves{
    decide(State::proposed, "confirm", "Confirm", State::confirmed, the_words),
    decide(State::proposed, "merge", "Take into another", State::merged, another),
    decide(State::proposed, "reject", "Reject", State::rejected, basics::a_reason),
    decide(State::rejected, "confirm", "Confirm after all", State::confirmed, the_words),
    decide(State::confirmed, "reword", "Reword", State::confirmed, the_words),
    decide(State::confirmed, "merge", "Merge into another", State::merged, another),
    decide(State::confirmed, "reject", "Reject", State::rejected, basics::a_reason),
    decide(State::confirmed, "plan", "Make it an objective", State::planned, the_plan),
    decide(State::confirmed, "settle", "Settle", State::settled, what_came),
    decide(State::planned, "settle", "Settle", State::settled, what_came),
    decide(State::merged, "separate", "Take apart again", State::confirmed, basics::a_reason),
    comment(State::confirmed),
    comment(State::rejected),
    comment(State::planned),
};
constexpr IssueLifecycle lifecycle{.thing = "This issue", .states = states, .moves = moves, .begins = State::proposed};
static_assert(basics::well_formed(lifecycle));

constexpr std::size_t longest = 1000;
std::string taken(std::string_view said) { return basics::shortened(basics::collapsed(said), longest); }

} // namespace

const IssueLifecycle& issue_lifecycle() { return lifecycle; }

Issue issue_of(IssueId id, basics::Urn school, const Finding& finding, basics::Date today) {
    return {.id = std::move(id),
            .school = school,
            .finding = finding.key,
            .area = finding.area,
            .words = finding.words,
            .evidence = finding.words + (finding.stands.empty() ? "" : " (" + finding.stands + ")"),
            .who = finding.who,
            .decided = today};
}

Issue own_issue(IssueId id, basics::Urn school, inspections::Theme area, std::string evidence, basics::Date today) {
    return {.id = std::move(id),
            .school = school,
            .area = area,
            .words = {},
            .evidence = taken(evidence),
            .decided = today};
}

Result<Issue> moved(Issue issue, const Move& move, const Said& said, std::span<const Issue> others) {
    for (const auto& demand : move.wants()) {
        const auto text = taken(said(demand.field));
        if (demand.field == another.field) {
            const auto found = std::ranges::find_if(others, [&](const Issue& each) {
                return each.id.text() == text && each.id != issue.id && takes_in(each);
            });
            if (found == others.end()) return basics::invalid(std::string{another.sentence});
            issue.into = found->id;
        } else if (demand.field == the_words.field) issue.words = text;
        else if (demand.field == a_comment.field) issue.comment = text;
        else if (demand.field != the_plan.field) issue.reason = text;
    }
    if (move.to != State::merged) issue.into.reset();
    issue.state = move.to;
    return issue;
}

bool takes_in(const Issue& issue) { return issue.state == State::confirmed || issue.state == State::planned; }

Result<std::vector<Issue>> decided_together(std::vector<Issue> all, const Move& move, const Said& said,
                                            std::span<const Issue> others) {
    basics::demand(!all.empty(), "a decision about nothing");
    std::vector<Issue> out{TRY(moved(all.front(), move, said, others))};
    for (auto& each : std::span{all}.subspan(1)) {
        if (move.to == State::confirmed) each.state = State::merged, each.into = out.front().id;
        else each = TRY(moved(std::move(each), move, said, others));
        out.push_back(std::move(each));
    }
    return out;
}

std::vector<Finding> undecided(std::span<const Finding> findings, std::span<const Issue> issues) {
    std::vector<Finding> out;
    for (const auto& each : findings)
        if (each.concern && std::ranges::find(issues, each.key, &Issue::finding) == issues.end()) out.push_back(each);
    return out;
}

} // namespace diagnosis
