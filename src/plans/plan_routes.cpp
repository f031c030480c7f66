#include "plans/plan_routes.h"

namespace plans {

std::span<const web::Route> plan_routes() {
    using permissions::Verb;
    using web::Method;
    using web::Route;
    static constexpr std::array rows{
        Route{Method::get, "/plans", Verb::see_plans, show_plans},
        Route{Method::post, "/plans", Verb::write_plans, make_plan},
        Route{Method::get, "/plans/new", Verb::write_plans, new_plan},
        Route{Method::get, "/schools/:urn/plans", Verb::see_plans, show_plans_of_school},
        Route{Method::get, "/plans/:plan", Verb::see_plans, show_plan},
        Route{Method::get, "/plans/:plan/edit", Verb::see_plans, edit_plan},
        Route{Method::post, "/plans/:plan/edit", Verb::see_plans, save_plan},
        Route{Method::get, "/plans/:plan/moves/:verb", Verb::see_plans, ask_plan_move},
        Route{Method::post, "/plans/:plan/moves", Verb::see_plans, move_plan},
        Route{Method::get, "/plans/:plan/areas.csv", Verb::see_plans, plan_csv},
        Route{Method::get, "/plans/:plan/areas.xlsx", Verb::see_plans, plan_xlsx},
        Route{Method::get, "/plans/:plan/as-it-stood", Verb::see_plans, show_as_it_stood},
        Route{Method::get, "/plans/:plan/statement", Verb::see_plans, show_statement},
        Route{Method::get, "/plans/:plan/statement/edit", Verb::see_plans, edit_statement},
        Route{Method::post, "/plans/:plan/statement/edit", Verb::see_plans, save_statement},
        Route{Method::get, "/plans/:plan/handover", Verb::see_plans, ask_handover},
        Route{Method::post, "/plans/:plan/handover", Verb::see_plans, make_handover},
        Route{Method::get, "/plans/:plan/evidence", Verb::see_plans, show_evidence},
        Route{Method::post, "/plans/:plan/evidence", Verb::see_plans, attach_evidence, web::Lane::slow},
        Route{Method::get, "/plans/:plan/evidence/:evidence", Verb::see_plans, download_evidence, web::Lane::slow},
        Route{Method::get, "/plans/:plan/evidence/:evidence/moves/:verb", Verb::see_plans, ask_evidence_move},
        Route{Method::post, "/plans/:plan/evidence/:evidence/moves", Verb::see_plans, move_evidence},
        Route{Method::get, "/plans/:plan/objectives/new", Verb::see_plans, new_objective},
        Route{Method::post, "/plans/:plan/objectives", Verb::see_plans, make_objective},
        Route{Method::get, "/plans/:plan/objectives/:objective", Verb::see_plans, show_objective},
        Route{Method::get, "/plans/:plan/objectives/:objective/edit", Verb::see_plans, edit_objective},
        Route{Method::post, "/plans/:plan/objectives/:objective/edit", Verb::see_plans, save_objective},
        Route{Method::get, "/plans/:plan/objectives/:objective/removal", Verb::see_plans, ask_removal},
        Route{Method::post, "/plans/:plan/objectives/:objective/removal", Verb::see_plans, remove_objective},
        Route{Method::get, "/plans/:plan/objectives/:objective/moves/:verb", Verb::see_plans, ask_objective_move},
        Route{Method::post, "/plans/:plan/objectives/:objective/moves", Verb::see_plans, move_objective},
        Route{Method::get, "/plans/:plan/objectives/:objective/reviews/new", Verb::see_plans, new_review},
        Route{Method::post, "/plans/:plan/objectives/:objective/reviews", Verb::see_plans, make_review},
        Route{Method::get, "/plans/:plan/objectives/:objective/answer", Verb::see_plans, ask_answer},
        Route{Method::post, "/plans/:plan/objectives/:objective/answer", Verb::see_plans, save_answer},
        Route{Method::get, "/plans/:plan/objectives/:objective/milestones/new", Verb::see_plans, new_milestone},
        Route{Method::post, "/plans/:plan/objectives/:objective/milestones", Verb::see_plans, make_milestone},
        Route{Method::get, "/plans/:plan/objectives/:objective/actions/new", Verb::see_plans, new_action},
        Route{Method::post, "/plans/:plan/objectives/:objective/actions", Verb::see_plans, make_action},
        Route{Method::get, "/plans/:plan/milestones/:milestone", Verb::see_plans, show_milestone},
        Route{Method::get, "/plans/:plan/milestones/:milestone/edit", Verb::see_plans, edit_milestone},
        Route{Method::post, "/plans/:plan/milestones/:milestone/edit", Verb::see_plans, save_milestone},
        Route{Method::get, "/plans/:plan/milestones/:milestone/moves/:verb", Verb::see_plans, ask_milestone_move},
        Route{Method::post, "/plans/:plan/milestones/:milestone/moves", Verb::see_plans, move_milestone},
        Route{Method::get, "/plans/:plan/actions/:action", Verb::see_plans, show_action},
        Route{Method::get, "/plans/:plan/actions/:action/edit", Verb::see_plans, edit_action},
        Route{Method::post, "/plans/:plan/actions/:action/edit", Verb::see_plans, save_action},
        Route{Method::get, "/plans/:plan/actions/:action/moves/:verb", Verb::see_plans, ask_action_move},
        Route{Method::post, "/plans/:plan/actions/:action/moves", Verb::see_plans, move_action},
    };
    return rows;
}

} // namespace plans
