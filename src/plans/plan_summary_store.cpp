#include "plans/plan_summary_store.h"

#include "plans/review.h"
#include "plans/summaries_sql.h"
#include "storage/known.h"

namespace plans {
namespace {

using basics::Date;
using basics::Result;
using storage::known;
using storage::Reader;
using storage::Row;

permissions::Scope seen_by(const PlanReader& reader) {
    return permissions::scope(reader.who, permissions::Verb::see_plans, reader.today);
}
bool none(const PlanReader& reader) {
    return !permissions::may(reader.who, permissions::Verb::see_plans, reader.today);
}
std::int64_t number(std::optional<basics::Urn> school) { return school ? school->value() : 0; }

PlanSummary summary_of(const Row& row) {
    return {.id = row.id<Plan>(0),
            .whose = known(whose_named(row.text(1))),
            .kind = known(kind_named(row.text(2))),
            .title = row.copy(3),
            .lead = PersonId{row.copy(4)},
            .from = row.date(5),
            .to = row.date(6),
            .state = known(plan_lifecycle().named(row.text(7))),
            .objectives = row.integer(10),
            .overdue_actions = row.integer(11),
            .overdue_milestones = row.integer(12),
            .due_this_week = row.integer(13),
            .off_track = row.integer(14)};
}

PlanDue due_of(const Row& row) {
    return {.id = row.copy(0),
            .step = row.text(1) == "action" ? PlanDue::Step::action : PlanDue::Step::milestone,
            .words = row.copy(2),
            .owner = PersonId{row.copy(3)},
            .owner_name = row.copy(11),
            .due = row.date(4),
            .objective = row.copy(5),
            .plan = row.id<Plan>(6),
            .plan_title = row.copy(7)};
}

// As the statement calls them: a step, a state of the plan, or its end.
Asks asks_of(std::string_view step) {
    if (step == "submitted") return Asks::approve;
    if (step == "returned") return Asks::change;
    if (step == "approved") return Asks::begin;
    if (step == "ended") return Asks::evaluate;
    if (step == "evaluated") return Asks::close;
    if (step == "closed") return Asks::carry;
    if (step == "nobody") return Asks::hand_over;
    return Asks::step;
}

constexpr std::chrono::days time_to_carry{90};

} // namespace

Result<std::vector<PlanSummary>> plan_summaries(Reader& reader, const PlanReader& who,
                                                std::optional<basics::Urn> school) {
    std::vector<PlanSummary> out;
    if (none(who)) return out;
    const Date in_a_week = std::chrono::sys_days{who.today} + std::chrono::days{7};
    TRY(reader.each(
        sql::plan_summaries, seen_by(who),
        [&](const Row& row) {
            if (out.empty() || out.back().id.text() != row.text(0)) out.push_back(summary_of(row));
            if (!row.null(8)) out.back().schools.push_back({.urn = row.urn(8), .name = row.copy(9)});
        },
        basics::iso(who.today), basics::iso(in_a_week),
        who.figures == Figures::own_at_once ? who.who.id.text() : std::string_view{}, number(school)));
    return out;
}

Result<std::vector<ObjectiveSummary>> objective_summaries(Reader& reader, const PlanReader& who,
                                                          std::optional<basics::Urn> school) {
    if (none(who)) return std::vector<ObjectiveSummary>{};
    const auto summary = [](const Row& row) {
        return ObjectiveSummary{.plan = row.id<Plan>(0),
                                .words = row.copy(1),
                                .delivery = rag_named(row.text(2)),
                                .impact = rag_named(row.text(3)),
                                .figure = verdict_named(row.text(4)),
                                .steps = {.all = row.integer(5), .done = row.integer(6), .overdue = row.integer(7)}};
    };
    return reader.list(sql::objective_summaries, seen_by(who), summary, basics::iso(who.today), number(school));
}

Result<std::vector<PlanDue>> plan_dues(Reader& reader, const PlanReader& who, const DueAsked& asked) {
    std::vector<PlanDue> out;
    if (none(who)) return out;
    TRY(reader.each(
        sql::plan_dues, seen_by(who),
        [&](const Row& row) {
            if (out.empty() || out.back().id != row.text(0)) out.push_back(due_of(row));
            if (!row.null(9)) out.back().schools.push_back({.urn = row.urn(9), .name = row.copy(10)});
        },
        basics::iso(asked.before), asked.of ? asked.of->text() : std::string_view{}, number(asked.school)));
    return out;
}

Result<std::vector<PlanAsk>> plan_asks(Reader& reader, const PlanReader& who, Date before) {
    std::vector<PlanAsk> out;
    if (none(who)) return out;
    TRY(reader.each(
        sql::plan_asks, seen_by(who),
        [&](const Row& row) {
            if (out.empty() || out.back().due.id != row.text(0) || out.back().asks != asks_of(row.text(1)))
                out.push_back({.due = due_of(row),
                               .whose = known(whose_named(row.text(8))),
                               .kind = known(kind_named(row.text(13))),
                               .lead = PersonId{row.copy(12)},
                               .asks = asks_of(row.text(1))});
            if (!row.null(9)) out.back().due.schools.push_back({.urn = row.urn(9), .name = row.copy(10)});
        },
        basics::iso(before), who.who.id, basics::iso(who.today),
        basics::iso(Date{std::chrono::sys_days{who.today} - time_to_carry})));
    return out;
}

Result<std::map<basics::Urn, PlanProgress>> plan_progress(Reader& reader, const permissions::Scope& scope, Date today) {
    std::map<basics::Urn, PlanProgress> out;
    const auto add_colour = [](PlanProgress::Colours& colours, std::string_view said, std::int64_t many) {
        switch (known(rag_named(said))) {
        case Rag::green: colours.green += many; break;
        case Rag::amber: colours.amber += many; break;
        case Rag::red: colours.red += many; break;
        case Rag::too_early: colours.too_early += many; break;
        }
    };
    TRY(reader.each(
        sql::plan_progress, scope,
        [&](const Row& row) {
            auto& of = out[row.urn(0)];
            const auto many = row.integer(4);
            of.objectives += many;
            if (!row.null(1)) {
                of.reviewed += many;
                add_colour(of.delivery, row.text(1), many);
                add_colour(of.impact, row.text(2), many);
            }
            switch (verdict_named(row.text(3)).value_or(Verdict::cannot_tell)) {
            case Verdict::on_track: of.on_track += many; break;
            case Verdict::off_track: of.off_track += many; break;
            case Verdict::cannot_tell: of.cannot_tell += many; break;
            case Verdict::too_early: of.too_early += many; break;
            }
        },
        basics::iso(today)));
    return out;
}

} // namespace plans
