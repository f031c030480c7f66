#include "diagnosis/issues_routes.h"

#include "basics/text.h"
#include "diagnosis/issue_objective.h"
#include "diagnosis/issues_page.h"
#include "diagnosis/issues_store.h"
#include "diagnosis/school_of_issues_routes.h"
#include "journal/journal.h"
#include "plans/part_store.h"
#include "plans/plan_page.h"
#include "plans/plan_store.h"
#include "pupils/own_school_routes.h"
#include "storage/fresh_id.h"
#include "web/said.h"

#include <algorithm>

namespace diagnosis {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

auto may_move(const Request& asked, basics::Urn school) {
    return [&asked, school](Verb verb) { return permissions::may(asked.person(), verb, school, asked.today()); };
}

Result<std::vector<Finding>> found(Request& asked, storage::Reader& reader, const schools::School& school) {
    return findings_of(reader, asked.scope(Verb::see_own_trust), asked.person(), school, asked.today());
}

// What was decided of an academy that has left the trust: nothing is found any more.
Result<Reply> show_as_it_stood(Request& asked, storage::Reader& reader, const schools::OursOrLeft& of) {
    const auto urn = of.school.facts.urn;
    const auto issues = TRY(issues_of(reader, asked.scope(Verb::see_plans), urn));
    auto page = issues_page(urn, {}, issues, false);
    page.sentences.insert(page.sentences.begin(), of.left);
    return web::show(asked, pupils::frame_of(of.school, fmt::format("Issues of {}", of.school.facts.name)), page);
}

Result<Reply> show_issues(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(school_of_issues(asked, reader, Verb::see_plans));
    const auto& school = of.school;
    const auto urn = school.facts.urn;
    if (!of.left.empty()) return show_as_it_stood(asked, reader, of);
    const auto findings = TRY(found(asked, reader, school));
    const auto issues = TRY(issues_of(reader, asked.scope(Verb::see_plans), urn));
    return web::show(asked, pupils::frame_of(school, fmt::format("Issues of {}", school.facts.name)),
                     issues_page(urn, findings, issues, may_move(asked, urn)(Verb::write_plans)));
}

Result<Reply> own_page(Request& asked, const schools::School& school, std::span<const basics::Demand> wanting) {
    auto page = own_issue_page(school.facts.urn, web::said(asked), wanting);
    page.form_token = asked.form_token;
    return web::show(asked, pupils::frame_of(school, fmt::format("Add an issue of {}", school.facts.name)), page,
                     wanting.empty() ? 200 : 400);
}

Result<Reply> show_own(Request& asked) {
    auto reader = TRY(asked.reader());
    return own_page(asked, TRY(school_to_decide(asked, reader)), {});
}

// What somebody saw without a finding.
Result<Reply> add_own(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto school = TRY(school_to_decide(asked, writer));
    const auto urn = school.facts.urn;
    const auto& form = asked.from.form;
    const auto* move = TRY(basics::move_of(issue_lifecycle(), IssueState::proposed, "confirm", may_move(asked, urn)));
    auto wanting = basics::wanting(*move, web::said(asked));
    const auto area = inspections::theme_named(form["area"]);
    if (!area) wanting.push_back(own_area);
    if (basics::trimmed(form["evidence"]).empty()) wanting.push_back(own_evidence);
    if (!wanting.empty()) return own_page(asked, school, wanting);
    const auto issue =
        own_issue(storage::fresh_id<Issue>(asked.now), urn, *area, std::string{form["evidence"]}, asked.today());
    TRY(add(writer, TRY(moved(issue, *move, web::said(asked), {}))));
    TRY(writer.commit());
    return web::redirect(fmt::format("/schools/{}/issues", urn.text()));
}

Result<Issue> issue_in(Request& asked, storage::Reader& reader) {
    return find_issue(reader, asked.scope(Verb::see_plans), IssueId{std::string{asked.parameter("issue")}});
}

Result<std::vector<plans::Plan>> plans_to_write(const Request& asked, storage::Reader& reader, basics::Urn school) {
    const auto seen = TRY(plans::plans_seen(reader, asked.person(), asked.today(), school));
    return plans_open_to(seen, asked.person(), school, asked.today());
}

// The objective that the issue becomes in the plan of the form; nothing where that is no plan to write.
Result<std::optional<plans::Objective>> add_objective(Request& asked, storage::Writer& writer, const Issue& issue,
                                                      std::span<const Issue> others) {
    for (const auto& plan : TRY(plans_to_write(asked, writer, issue.school))) {
        if (plan.id.text() != asked.from.form["plan"]) continue;
        const auto objective = objective_of(issue, others, plan, TRY(plans::areas(writer, plan.framework)),
                                            storage::fresh_id<plans::Objective>(asked.now),
                                            std::ssize(TRY(plans::objectives(writer, plan.id))) + 1);
        TRY(plans::add(writer, plan, objective));
        return std::optional{objective};
    }
    return std::optional<plans::Objective>{};
}

Result<Reply> issue_reply(Request& asked, storage::Reader& reader, const Issue& issue, const RefusedIssue& refused) {
    const auto of = TRY(school_of(asked, reader, issue));
    const auto others = TRY(issues_of(reader, asked.scope(Verb::see_plans), issue.school));
    const auto open_plans = TRY(plans_to_write(asked, reader, issue.school));
    const auto open = of.left.empty()
                          ? basics::open_moves(issue_lifecycle(), issue.state, may_move(asked, issue.school))
                          : IssueMoves{};
    auto page = issue_page(issue, {.others = others, .plans = open_plans}, open, web::said(asked), refused);
    page.form_token = asked.form_token;
    if (!of.left.empty()) page.sentences.insert(page.sentences.begin(), of.left);
    return web::show(asked, pupils::frame_of(of.school, fmt::format("An issue of {}", of.school.facts.name)), page,
                     refused.verb.empty() ? 200 : 400);
}

Result<Reply> show_issue(Request& asked) {
    auto reader = TRY(asked.reader());
    return issue_reply(asked, reader, TRY(issue_in(asked, reader)), {});
}

Result<Reply> move_issue(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto before = TRY(issue_in(asked, writer));
    if (const auto of = TRY(school_of(asked, writer, before)); !of.left.empty()) return basics::conflict(of.left);
    const auto& form = asked.from.form;
    const auto* move =
        TRY(basics::move_of(issue_lifecycle(), before.state, form["verb"], may_move(asked, before.school)));
    if (form["version"] != std::to_string(before.version)) return journal::changed_meanwhile();
    const auto others = TRY(issues_of(writer, asked.scope(Verb::see_plans), before.school));
    auto wanting = basics::wanting(*move, web::said(asked));
    if (wanting.empty() && move->to == IssueState::planned && move->from != move->to) {
        if (const auto objective = TRY(add_objective(asked, writer, before, others))) {
            auto after = TRY(moved(before, *move, web::said(asked), others));
            after.decided = asked.today();
            after.objective = plans::address_of(*objective);
            TRY(save(writer, before, after));
            TRY(writer.commit());
            return web::redirect(after.objective + "/edit");
        }
        wanting.assign(move->wants().begin(), move->wants().end());
    } else if (wanting.empty()) {
        auto after = moved(before, *move, web::said(asked), others);
        if (after.ok()) {
            after.value().decided = asked.today();
            TRY(save(writer, before, after.value()));
            TRY(writer.commit());
            return web::redirect(fmt::format("/issues/{}", before.id.text()));
        }
        wanting.assign(move->wants().begin(), move->wants().end());
    }
    return issue_reply(asked, writer, before, {.verb = std::string{move->verb}, .wanting = std::move(wanting)});
}

} // namespace

std::span<const Route> issues_routes() {
    static constexpr std::array rows{
        Route{Method::get, "/schools/:urn/issues", Verb::see_plans, show_issues},
        Route{Method::get, "/schools/:urn/issues/new", Verb::write_plans, show_own},
        Route{Method::post, "/schools/:urn/issues", Verb::write_plans, add_own},
        Route{Method::get, "/issues/:issue", Verb::see_plans, show_issue},
        Route{Method::post, "/issues/:issue/moves", Verb::see_plans, move_issue},
    };
    return rows;
}

} // namespace diagnosis
