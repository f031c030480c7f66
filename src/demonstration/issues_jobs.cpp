#include "demonstration/issues_jobs.h"

#include "basics/text.h"
#include "demonstration/seed_rows_source.h"
#include "diagnosis/issue_objective.h"
#include "diagnosis/issues_store.h"
#include "people/people_store.h"
#include "plans/part_store.h"
#include "plans/plan_store.h"
#include "schools/school_store.h"
#include "storage/fresh_id.h"

#include <algorithm>
#include <fmt/format.h>

namespace demonstration {
namespace {

using basics::Result;
using diagnosis::Issue;
using diagnosis::IssueState;
using std::chrono::days;

struct SeedIssue {
    basics::Urn urn;
    inspections::Theme area;
    std::string keys; // how those of its findings begin, with spaces between
    std::string verb, words, objective, comment, by;
    std::int64_t ago;
};

Result<std::vector<SeedIssue>> read_seed_issues() {
    std::vector<SeedIssue> out;
    TRY(each_seed_row(embedded::seeds(), "issues.csv", [&](SeedRow& row) {
        const auto area = inspections::theme_named(row.text("area"));
        if (!area) row.refuse("area", "is no area");
        out.push_back({.urn = basics::Urn{row.whole("urn")},
                       .area = area.value_or(inspections::Theme::achievement),
                       .keys = row.text("keys"),
                       .verb = row.text("verb"),
                       .words = row.text("words"),
                       .objective = row.text("objective"),
                       .comment = row.text("comment"),
                       .by = row.text("by"),
                       .ago = row.whole("ago")});
    }));
    return out;
}

const auto& move_of(IssueState from, std::string_view verb) {
    const auto found =
        basics::move_of(diagnosis::issue_lifecycle(), from, verb, [](permissions::Verb) { return true; });
    basics::demand(found.ok(), "seeds: issues.csv has a move that is none");
    return *found.value();
}

// The objective of the school by its words, with its plan.
struct InPlan {
    plans::Plan plan;
    plans::Objective objective;
};
Result<std::optional<InPlan>> objective_named(storage::Reader& reader, const permissions::Who& who, basics::Date today,
                                              const SeedIssue& seed) {
    if (seed.objective.empty()) return std::optional<InPlan>{};
    for (const auto& plan : TRY(plans::plans_seen(reader, who, today, seed.urn)))
        for (const auto& each : TRY(plans::objectives(reader, plan.id)))
            if (each.words == seed.objective) return std::optional{InPlan{.plan = plan, .objective = each}};
    return std::optional<InPlan>{};
}

// The objective that was written stands on the issue.
Result<void> put_into_plan(storage::Writer& writer, const Issue& issue, std::span<const Issue> parts, InPlan at) {
    auto after = at.objective;
    after.issue = issue.id.text();
    after.grounds = diagnosis::grounds_of(issue, parts);
    TRY(plans::save(writer, at.plan, at.objective, after));
    auto planned = TRY(diagnosis::moved(
        issue, move_of(IssueState::confirmed, "plan"), [](std::string_view) { return std::string_view{"plan"}; },
        parts));
    planned.objective = fmt::format("/plans/{}/objectives/{}", at.plan.id.text(), after.id.text());
    return diagnosis::save(writer, issue, planned);
}

bool is_meant(const SeedIssue& seed, const diagnosis::Finding& finding) {
    if (!finding.concern || finding.area != seed.area) return false;
    return std::ranges::any_of(basics::split(seed.keys, ' '),
                               [&](std::string_view begins) { return finding.key.starts_with(begins); });
}

Result<std::optional<permissions::PersonId>> person_of(storage::Connection& connection, std::string_view email) {
    auto reader = TRY(storage::read(connection)); // it has ended before the writer begins
    const auto found = TRY(people::person_of_email(reader, email));
    return found ? std::optional{found->id} : std::nullopt;
}

Result<void> decide(storage::Connection& connection, const storage::Author& author, const SeedIssue& seed) {
    const auto at = author.at - days{seed.ago};
    const auto today = basics::london_date(author.at), then = basics::london_date(at);
    const auto person = TRY(person_of(connection, seed.by));
    if (!person) return {};
    auto writer = TRY(storage::write(connection, {.person = *person, .at = at}));
    const auto school = TRY(schools::find_school(writer, seed.urn));
    if (!school) return {};
    const permissions::Who who{
        .id = *person, .name = {}, .grants = {{.role = permissions::Role::director_of_education}}};
    const auto scope = permissions::scope(who, permissions::Verb::see_own_trust, today);
    std::vector<Issue> chosen;
    for (const auto& each : TRY(diagnosis::findings_of(writer, scope, who, *school, today)))
        if (is_meant(seed, each))
            chosen.push_back(diagnosis::issue_of(storage::fresh_id<Issue>(at), seed.urn, each, then));
    if (chosen.empty()) return {};
    const auto said = [&](std::string_view) { return std::string_view{seed.words}; };
    auto decided =
        TRY(diagnosis::decided_together(std::move(chosen), move_of(IssueState::proposed, seed.verb), said, {}));
    decided.front().comment = seed.comment;
    for (const auto& each : decided) TRY(diagnosis::add(writer, each));
    if (const auto in_plan = TRY(objective_named(writer, who, today, seed)))
        TRY(put_into_plan(writer, decided.front(), decided, *in_plan));
    return writer.commit();
}

} // namespace

Result<void> fill_issues(storage::Connection& connection, const storage::Author& author) {
    for (const auto& each : TRY(read_seed_issues())) TRY(decide(connection, author, each));
    return {};
}

} // namespace demonstration
