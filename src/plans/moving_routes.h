#pragma once
// How a move is asked for and made, of whatever has a lifecycle in a plan.
#include "plans/at_plan_routes.h"

namespace plans {

// The page that asks for what a move demands. Refused as the move itself would be.
template <class State, class May>
basics::Result<web::Reply> ask_move(web::Request& asked, const AtPlan& at, const basics::Lifecycle<State, Hand>& of,
                                    State state, std::int64_t version, const std::string& address, const May& may) {
    TRY(still_ours(at.plan()));
    const auto* move = TRY(basics::move_of(of, state, asked.parameter("verb"), may));
    auto page = move_form(
        move->wants(), [](std::string_view) { return std::string_view{}; }, at.successors);
    page.action = address + "/moves";
    page.back = address;
    page.button = move->words;
    page.version = std::to_string(version);
    page.kept = {{"verb", std::string{move->verb}}};
    return form_reply(asked, at, std::string{move->words}, std::move(page));
}

// The move that the form asks for, made by `made(move, said)` and kept by `keep(after)`. What it demands and was not said, or was said
// wrongly, comes back as the form with its sentences. `then`: where to go after it, if not to the thing itself.
template <class State, class May, class Made, class Keep>
basics::Result<web::Reply> make_move(web::Request& asked, storage::Writer& writer, const AtPlan& at,
                                     const basics::Lifecycle<State, Hand>& of, State state, std::int64_t version,
                                     const std::string& address, const May& may, const Made& made, const Keep& keep,
                                     const std::string& then = "") {
    TRY(still_ours(at.plan()));
    const auto* move = TRY(basics::move_of(of, state, asked.from.form["verb"], may));
    TRY(fresh(asked, version));
    const Said said = [&](std::string_view field) { return asked.from.form[field]; };
    auto wrong = wanted(asked, move->wants());
    if (wrong.empty()) {
        auto after = made(*move, said);
        if (after.ok()) {
            TRY(keep(after.value()));
            TRY(writer.commit());
            return web::redirect(then.empty() ? address : then);
        }
        if (after.problem().kind != basics::Problem::Kind::invalid || move->wants().empty()) return after.problem();
        wrong.push_back({std::string{move->wants().front().field}, after.problem().message});
    }
    auto page = move_form(move->wants(), said, at.successors);
    page.action = address + "/moves";
    page.back = address;
    page.button = move->words;
    page.version = std::to_string(version);
    page.kept = {{"verb", std::string{move->verb}}};
    put_beside(page, wrong);
    return form_reply(asked, at, std::string{move->words}, std::move(page));
}

} // namespace plans
