#include "demonstration/plans_jobs.h"

#include "people/people_store.h"
#include "plans/begin_store.h"
#include "plans/part_store.h"
#include "plans/review_store.h"
#include "plans/statement_store.h"
#include "storage/fresh_id.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace demonstration {
namespace {

using basics::Date;
using basics::Result;
using plans::PersonId;
using storage::Writer;
using namespace std::chrono;

constexpr days a_week{7};

struct Filling {
    Writer& writer;
    const storage::Database& database;
    const PlanStory& story;
    Date today;
    std::map<std::string, PersonId, std::less<>> people{};         // by e-mail
    std::map<std::string, plans::ObjectiveId, std::less<>> made{}; // by key

    Date day(std::int64_t from_today) const { return sys_days{today} + days{from_today}; }
    const PersonId* person(std::string_view email) const {
        const auto found = people.find(email);
        return found == people.end() ? nullptr : &found->second;
    }
    basics::Instant at() const { return writer.author().at; }
};

// Nobody is named who is not there.
bool whole(const Filling& filling, const SeedPlan& plan) {
    if (!filling.person(plan.lead)) return false;
    for (const auto& of : filling.story.objectives) {
        if (of.plan != plan.key) continue;
        if (!filling.person(of.owner)) return false;
        for (const auto& step : filling.story.steps)
            if (step.objective == of.key && !filling.person(step.owner)) return false;
    }
    return true;
}

plans::Plan plan_of(const Filling& filling, const SeedPlan& seed) {
    plans::Plan plan{.id = storage::fresh_id<plans::Plan>(filling.at()),
                     .whose = seed.whose,
                     .kind = seed.kind,
                     .title = seed.title,
                     .framework = seed.framework,
                     .lead = *filling.person(seed.lead),
                     .from = filling.day(seed.from),
                     .to = filling.day(seed.to)};
    if (seed.school) plan.schools.push_back({.urn = *seed.school});
    return plan;
}

plans::Objective objective_of(const Filling& filling, const SeedObjective& seed, const plans::Plan& plan,
                              std::span<const plans::MeasureHeld> held) {
    plans::Objective of{.id = storage::fresh_id<plans::Objective>(filling.at()),
                        .plan = plan.id,
                        .position = static_cast<std::int64_t>(filling.made.size()) + 1,
                        .area = seed.area,
                        .words = seed.words,
                        .target_day = filling.day(seed.by),
                        .moves_from = filling.day(seed.moves),
                        .criterion = seed.criterion,
                        .owner = *filling.person(seed.owner)};
    if (const auto* supporter = filling.person(seed.supporter)) of.supporter = *supporter;
    if (const auto serves = filling.made.find(seed.serves); serves != filling.made.end()) of.serves = serves->second;
    if (const auto* figure = plans::held_for(held, seed.measure, "all")) {
        of.measure = figure->measure;
        of.baseline = figure->latest.value;
        of.baseline_of = figure->latest.of;
        of.target = std::round(10 * (figure->latest.value + seed.change.value_or(0))) / 10;
    }
    return of;
}

Result<void> add_step(Filling& filling, const SeedStep& seed, const plans::Plan& plan, const plans::Objective& of) {
    const auto due = filling.day(seed.due);
    if (seed.action)
        return plans::add(filling.writer, plan,
                          plans::Action{.id = storage::fresh_id<plans::Action>(filling.at()),
                                        .objective = of.id,
                                        .words = seed.words,
                                        .owner = *filling.person(seed.owner),
                                        .due = due,
                                        .cost = seed.cost,
                                        .state = *plans::action_lifecycle().named(seed.state),
                                        .reason = seed.reason,
                                        .rests_on = seed.rests_on,
                                        .challenges = seed.challenges});
    return plans::add(filling.writer, plan,
                      plans::Milestone{.id = storage::fresh_id<plans::Milestone>(filling.at()),
                                       .objective = of.id,
                                       .words = seed.words,
                                       .owner = *filling.person(seed.owner),
                                       .due = due,
                                       .first_due = due,
                                       .state = *plans::milestone_lifecycle().named(seed.state),
                                       .reason = seed.reason});
}

Result<void> add_review(Filling& filling, const SeedObjective& seed, const plans::Plan& plan,
                        const plans::Objective& of, std::span<const plans::MeasureHeld> held) {
    const Date day = sys_days{filling.today} - a_week;
    TRY(plans::add(filling.writer, plan,
                   plans::Review{.id = storage::fresh_id<plans::Review>(filling.at()),
                                 .objective = of.id,
                                 .held_on = day,
                                 .delivery = *seed.delivery,
                                 .delivery_reason = seed.delivery_reason,
                                 .impact = *seed.impact,
                                 .impact_reason = seed.impact_reason,
                                 .person = of.owner}));
    const auto* figure = plans::held_for(held, of.measure.code, of.measure.pupil_group);
    TRY(plans::note(filling.writer, of, figure ? std::optional{figure->latest} : std::nullopt, day));
    return {};
}

Result<void> add_statement(Filling& filling, const SeedStatement& seed, const plans::Plan& plan) {
    const auto lines = [](std::string text) {
        std::ranges::replace(text, '|', '\n');
        return text;
    };
    const plans::Statement nothing{.plan = plan.id};
    auto of = nothing;
    of.years = seed.years;
    of.published = filling.day(seed.published), of.review_on = filling.day(seed.review);
    of.authorised_by = seed.authorised_by, of.governor = seed.governor;
    of.allocation = seed.allocation, of.carried = seed.carried;
    of.intent = seed.intent, of.last_year = seed.last_year;
    of.challenges = lines(seed.challenges), of.programmes = lines(seed.programmes);
    return plans::save(filling.writer, plan, nothing, of);
}

Result<void> add_plan(Filling& filling, const SeedPlan& seed) {
    const permissions::Scope everything{.everything = true};
    const auto draft = plan_of(filling, seed);
    const auto held = TRY(plans::held_of(filling.database, filling.writer, draft, everything));
    TRY(plans::add(filling.writer, draft));
    for (const auto& each : filling.story.objectives) {
        if (each.plan != seed.key) continue;
        const auto of = objective_of(filling, each, draft, held);
        TRY(plans::add(filling.writer, draft, of));
        filling.made.emplace(each.key, of.id);
        for (const auto& step : filling.story.steps)
            if (step.objective == each.key) TRY(add_step(filling, step, draft, of));
        if (each.delivery && each.impact) TRY(add_review(filling, each, draft, of, held));
    }
    for (const auto& each : filling.story.statements)
        if (each.plan == seed.key) TRY(add_statement(filling, each, draft));
    auto plan = draft;
    plan.state = seed.state;
    plan.authority = seed.authority;
    return plans::save(filling.writer, draft, plan);
}

} // namespace

Result<std::int64_t> fill_plans(Writer& writer, const storage::Database& database, const PlanStory& story) {
    Filling filling{
        .writer = writer, .database = database, .story = story, .today = basics::london_date(writer.author().at)};
    for (const auto& each : TRY(people::invented_people(writer))) filling.people.emplace(each.email, each.id);
    std::int64_t plans = 0;
    for (const auto& each : story.plans) {
        if (!whole(filling, each)) continue;
        TRY(add_plan(filling, each));
        ++plans;
    }
    return plans;
}

} // namespace demonstration
