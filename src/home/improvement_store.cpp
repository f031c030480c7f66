#include "home/improvement_store.h"

#include "committees/committee_store.h"
#include "committees/meeting_store.h"
#include "diagnosis/issues_store.h"
#include "diagnosis/said_store.h"
#include "home/people_at_store.h"
#include "journey/journey_store.h"
#include "permissions/within.h"
#include "plans/plan_summary_store.h"
#include "programmes/for_others_store.h"
#include "visits/visits_store.h"

#include <algorithm>

namespace home {
namespace {

using basics::Result;
using permissions::Verb;

Result<void> add_programme(ImprovementView& view, storage::Reader& reader, const permissions::Who& who) {
    const auto urn = view.school.facts.urn;
    view.sees_programmes = permissions::may(who, Verb::see_programmes, urn, view.today);
    if (!view.sees_programmes) return {};
    for (auto& each : TRY(programmes::placements_in_force(reader, who, view.today)))
        if (each.school == urn) view.placement = std::move(each);
    view.steps = TRY(journey::steps_of(reader, permissions::scope(who, Verb::see_programmes, view.today), urn));
    return {};
}

Result<void> add_committee(ImprovementView& view, storage::Reader& reader, const permissions::Who& who) {
    const auto urn = view.school.facts.urn;
    view.sees_committees = permissions::may(who, Verb::see_committees, urn, view.today);
    if (!view.sees_committees) return {};
    const auto scope = permissions::within(permissions::scope(who, Verb::see_committees, view.today), urn);
    for (auto& each : TRY(committees::committees_seen(reader, scope)))
        if (each.school == urn) view.committee = std::move(each);
    if (view.committee) view.meetings = TRY(committees::meetings_seen(reader, scope, view.committee->id.text()));
    return {};
}

} // namespace

Result<ImprovementView> improvement_of(storage::Reader& reader, const permissions::Who& who, schools::School school,
                                       basics::Date today) {
    const auto urn = school.facts.urn;
    const auto scope = permissions::within(permissions::scope(who, Verb::see_plans, today), urn);
    const basics::Date a_year_before = std::chrono::sys_days{today} - std::chrono::days{365};
    ImprovementView view{.school = std::move(school), .today = today};
    TRY(add_programme(view, reader, who));
    view.plans = TRY(plans::plan_summaries(reader, {.who = who, .today = today}, urn));
    view.issues = TRY(diagnosis::issues_of(reader, scope, urn));
    view.visits = TRY(visits::all_visits(reader, scope, a_year_before));
    TRY(add_committee(view, reader, who));
    view.people = TRY(people_at(reader, scope, view));
    auto said = TRY(diagnosis::said_of_school(reader, scope, urn, {.since = a_year_before, .today = today}));
    view.texts = std::move(said.texts);
    view.sees_figures = permissions::may(who, Verb::see_own_trust, urn, today);
    if (view.sees_figures) view.surveys = std::move(said.surveys);
    view.may_call = permissions::may(who, Verb::answer_for_school, urn, today)
                    || permissions::may(who, Verb::approve_plans, urn, today);
    return view;
}

} // namespace home
