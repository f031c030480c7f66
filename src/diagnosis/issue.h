#pragma once
// An issue of a school: what a person made of a finding, in precise words, and its way into a plan.
#include "diagnosis/finding.h"

namespace diagnosis {

struct Issue;
using IssueId = basics::Id<Issue>;

// A finding is proposed until somebody decides; nothing of it is held before.
enum class IssueState { proposed, confirmed, rejected, merged, planned, settled };

struct Issue {
    IssueId id;
    basics::Urn school;
    std::string finding{}; // its key; "" where a person saw what no figure says
    inspections::Theme area;
    std::string words;      // precisely what it is
    std::string evidence{}; // what it stood on when it was decided
    std::string who{};      // who is affected
    IssueState state{IssueState::proposed};
    std::string reason{};          // why it was rejected, merged or settled
    std::optional<IssueId> into{}; // of one that was merged
    std::string objective{};       // the address of the plan's objective that it became
    std::string comment{};         // the head's
    basics::Date decided;
    std::int64_t version{1};
};

using IssueLifecycle = basics::Lifecycle<IssueState, permissions::Verb>;
const IssueLifecycle& issue_lifecycle();

// What a finding becomes when somebody decides about it, before the move; and what a person sees without one.
Issue issue_of(IssueId, basics::Urn, const Finding&, basics::Date today);
Issue own_issue(IssueId, basics::Urn, inspections::Theme, std::string evidence, basics::Date today);

// The issue after a move that was found open and whose demands were said; `others` are those of the school, into one of which it may be
// merged. Which objective it became is for the caller to say. Names no child: the page says so.
basics::Result<Issue> moved(Issue, const basics::Move<IssueState, permissions::Verb>&, const Said&,
                            std::span<const Issue> others);

// Whether others may become part of it.
bool takes_in(const Issue&);

// Several that were proposed, decided about at once: confirmed, the first bears the words and the rest become part of it; rejected, or
// taken into one of `others` that stands, each goes the same way. There is at least one.
basics::Result<std::vector<Issue>> decided_together(std::vector<Issue>,
                                                    const basics::Move<IssueState, permissions::Verb>&, const Said&,
                                                    std::span<const Issue> others);

// What is proposed: findings of concern about which nobody has decided, in their order.
std::vector<Finding> undecided(std::span<const Finding>, std::span<const Issue>);

} // namespace diagnosis
