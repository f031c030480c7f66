#include "demonstration/plan_story_source.h"

#include "demonstration/seed_rows_source.h"

namespace demonstration {
namespace {

// A word that must be one of those known, or the row is refused.
template <class Value>
Value word(SeedRow& row, std::string_view column, std::optional<Value> (*named)(std::string_view), Value otherwise) {
    const auto text = row.text(column);
    const auto found = named(text);
    if (!found) row.refuse(column, "there is no such word for it.");
    return found.value_or(otherwise);
}

std::optional<plans::Rag> colour(SeedRow& row, std::string_view column) {
    const auto text = row.text(column);
    const auto found = plans::rag_named(text);
    if (!text.empty() && !found) row.refuse(column, "there is no such colour.");
    return found;
}

SeedPlan plan_of(SeedRow& row) {
    const auto school = row.maybe_whole("school");
    const auto state = plans::plan_lifecycle().named(row.text("state"));
    if (!state) row.refuse("state", "there is no such state.");
    return {.key = row.text("plan"),
            .whose = word(row, "whose", plans::whose_named, plans::Whose::school),
            .school = school ? std::optional{basics::Urn{*school}} : std::nullopt,
            .kind = word(row, "kind", plans::kind_named, plans::Kind::school),
            .title = row.text("title"),
            .framework = word(row, "framework", plans::framework_named, plans::Framework::report_card),
            .lead = row.text("lead"),
            .from = row.whole("from"),
            .to = row.whole("to"),
            .state = state.value_or(plans::PlanState::draft),
            .authority = row.text("authority")};
}

SeedObjective objective_of(SeedRow& row) {
    return {.plan = row.text("plan"),
            .key = row.text("objective"),
            .area = row.text("area"),
            .words = row.text("words"),
            .measure = row.text("measure"),
            .change = row.maybe_real("change"),
            .moves = row.whole("moves"),
            .by = row.whole("by"),
            .criterion = row.text("criterion"),
            .owner = row.text("owner"),
            .supporter = row.text("supporter"),
            .serves = row.text("serves"),
            .delivery = colour(row, "delivery"),
            .impact = colour(row, "impact"),
            .delivery_reason = row.text("delivery_reason"),
            .impact_reason = row.text("impact_reason")};
}

SeedStep step_of(SeedRow& row) {
    SeedStep step{.objective = row.text("objective"),
                  .action = row.text("step") == "action",
                  .words = row.text("words"),
                  .owner = row.text("owner"),
                  .due = row.whole("due"),
                  .cost = row.maybe_whole("cost").value_or(0),
                  .state = row.text("state"),
                  .reason = row.text("reason"),
                  .rests_on = row.text("rests_on"),
                  .challenges = row.text("challenges")};
    const bool known = step.action ? plans::action_lifecycle().named(step.state).has_value()
                                   : plans::milestone_lifecycle().named(step.state).has_value();
    if (!known) row.refuse("state", "there is no such state.");
    return step;
}

SeedStatement statement_of(SeedRow& row) {
    return {.plan = row.text("plan"),
            .years = row.text("years"),
            .published = row.whole("published"),
            .review = row.whole("review"),
            .authorised_by = row.text("authorised_by"),
            .governor = row.text("governor"),
            .allocation = row.whole("allocation"),
            .carried = row.whole("carried"),
            .intent = row.text("intent"),
            .challenges = row.text("challenges"),
            .last_year = row.text("last_year"),
            .programmes = row.text("programmes")};
}

} // namespace

basics::Result<PlanStory> read_plan_story(std::span<const embedded::File> files) {
    PlanStory story;
    TRY(each_seed_row(files, "plans.csv", [&](SeedRow& row) { story.plans.push_back(plan_of(row)); }));
    TRY(each_seed_row(files, "plan_objectives.csv",
                      [&](SeedRow& row) { story.objectives.push_back(objective_of(row)); }));
    TRY(each_seed_row(files, "plan_steps.csv", [&](SeedRow& row) { story.steps.push_back(step_of(row)); }));
    TRY(each_seed_row(files, "plan_statements.csv",
                      [&](SeedRow& row) { story.statements.push_back(statement_of(row)); }));
    return story;
}

} // namespace demonstration
