#pragma once
// Addresses of improvement plans.
#include "web/request.h"

namespace plans {

std::span<const web::Route> plan_routes();

// Handlers, by the file in which they stand.
// plans_routes.cpp: the lists, and the beginning of a plan
basics::Result<web::Reply> show_plans(web::Request&);
basics::Result<web::Reply> show_plans_of_school(web::Request&);
basics::Result<web::Reply> new_plan(web::Request&);
basics::Result<web::Reply> make_plan(web::Request&);
// whole_plan_routes.cpp: one plan
basics::Result<web::Reply> show_plan(web::Request&);
basics::Result<web::Reply> ask_plan_move(web::Request&);
basics::Result<web::Reply> move_plan(web::Request&);
basics::Result<web::Reply> edit_plan(web::Request&);
basics::Result<web::Reply> save_plan(web::Request&);
// objective_routes.cpp
basics::Result<web::Reply> show_objective(web::Request&);
basics::Result<web::Reply> new_objective(web::Request&);
basics::Result<web::Reply> make_objective(web::Request&);
basics::Result<web::Reply> edit_objective(web::Request&);
basics::Result<web::Reply> save_objective(web::Request&);
basics::Result<web::Reply> ask_removal(web::Request&);
basics::Result<web::Reply> remove_objective(web::Request&);
basics::Result<web::Reply> ask_objective_move(web::Request&);
basics::Result<web::Reply> move_objective(web::Request&);
// step_routes.cpp: milestones and actions
basics::Result<web::Reply> show_milestone(web::Request&);
basics::Result<web::Reply> new_milestone(web::Request&);
basics::Result<web::Reply> make_milestone(web::Request&);
basics::Result<web::Reply> edit_milestone(web::Request&);
basics::Result<web::Reply> save_milestone(web::Request&);
basics::Result<web::Reply> ask_milestone_move(web::Request&);
basics::Result<web::Reply> move_milestone(web::Request&);
basics::Result<web::Reply> show_action(web::Request&);
basics::Result<web::Reply> new_action(web::Request&);
basics::Result<web::Reply> make_action(web::Request&);
basics::Result<web::Reply> edit_action(web::Request&);
basics::Result<web::Reply> save_action(web::Request&);
basics::Result<web::Reply> ask_action_move(web::Request&);
basics::Result<web::Reply> move_action(web::Request&);
// review_routes.cpp
basics::Result<web::Reply> new_review(web::Request&);
basics::Result<web::Reply> make_review(web::Request&);
basics::Result<web::Reply> ask_answer(web::Request&);
basics::Result<web::Reply> save_answer(web::Request&);
// evidence_routes.cpp
basics::Result<web::Reply> show_evidence(web::Request&);
basics::Result<web::Reply> attach_evidence(web::Request&);
basics::Result<web::Reply> download_evidence(web::Request&);
basics::Result<web::Reply> ask_evidence_move(web::Request&);
basics::Result<web::Reply> move_evidence(web::Request&);
// areas_routes.cpp: a plan as a table, by the Department's areas
basics::Result<web::Reply> plan_csv(web::Request&);
basics::Result<web::Reply> plan_xlsx(web::Request&);
// statement_routes.cpp: a pupil premium plan in the Department's layout
basics::Result<web::Reply> show_statement(web::Request&);
basics::Result<web::Reply> edit_statement(web::Request&);
basics::Result<web::Reply> save_statement(web::Request&);
// handover_routes.cpp
basics::Result<web::Reply> ask_handover(web::Request&);
basics::Result<web::Reply> make_handover(web::Request&);
// as_it_stood_routes.cpp
basics::Result<web::Reply> show_as_it_stood(web::Request&);

} // namespace plans
