#include "diagnosis/decision_routes.h"

#include "diagnosis/decision_page.h"
#include "diagnosis/issues_store.h"
#include "diagnosis/school_of_issues_routes.h"
#include "journal/journal.h"
#include "pupils/own_school_routes.h"
#include "storage/fresh_id.h"
#include "web/said.h"

#include <algorithm>
#include <fmt/format.h>

namespace diagnosis {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

// What waits in the area that is asked for, or in that of a finding.
struct Waiting {
    schools::School school;
    std::vector<Issue> issues;
    AreaFindings area;
};
Result<Waiting> waiting(Request& asked, storage::Reader& reader) {
    auto school = TRY(school_to_decide(asked, reader));
    auto issues = TRY(issues_of(reader, asked.scope(Verb::see_plans), school.facts.urn));
    const auto& said = asked.from.method == Method::post ? asked.from.form : asked.from.query;
    const auto found =
        TRY(findings_of(reader, asked.scope(Verb::see_own_trust), asked.person(), school, asked.today()));
    for (auto& area : by_area(found, issues)) {
        const bool meant = name(area.area) == said["area"]
                           || std::ranges::find(area.concerns, said["finding"], &Finding::key) != area.concerns.end();
        if (meant && !area.concerns.empty())
            return Waiting{.school = std::move(school), .issues = std::move(issues), .area = std::move(area)};
    }
    return basics::missing("Nothing waits for a decision here any more: it was decided, or the figures have moved on.");
}

Result<Reply> decision_reply(Request& asked, const Waiting& here, const DecisionSaid& said) {
    auto page = decision_page(here.school.facts.urn, here.area, here.issues, said);
    page.form_token = asked.form_token;
    const auto title = fmt::format("Decide on {} at {}", words(here.area.area), here.school.facts.name);
    return web::show(asked, pupils::frame_of(here.school, title), page, said.wanting.empty() ? 200 : 400);
}

Result<Reply> show_decision(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto here = TRY(waiting(asked, reader));
    auto chosen = asked.from.query.all("finding");
    if (chosen.empty()) chosen.push_back(here.area.concerns.front().key);
    return decision_reply(asked, here, {.findings = std::move(chosen), .said = web::said(asked)});
}

Result<Reply> decide(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto here = TRY(waiting(asked, writer));
    const auto urn = here.school.facts.urn;
    const auto may = [&](Verb verb) { return permissions::may(asked.person(), verb, urn, asked.today()); };
    const auto* move = TRY(basics::move_of(issue_lifecycle(), IssueState::proposed, asked.from.form["verb"], may));
    DecisionSaid said{.findings = asked.from.form.all("finding"),
                      .said = web::said(asked),
                      .wanting = basics::wanting(*move, web::said(asked))};
    std::vector<Issue> chosen;
    for (const auto& each : here.area.concerns)
        if (std::ranges::find(said.findings, std::string_view{each.key}) != said.findings.end())
            chosen.push_back(issue_of(storage::fresh_id<Issue>(asked.now), urn, each, asked.today()));
    if (chosen.size() < said.findings.size()) return journal::changed_meanwhile();
    if (chosen.empty()) said.wanting.insert(said.wanting.begin(), a_finding);
    if (!said.wanting.empty()) return decision_reply(asked, here, said);
    const auto decided = decided_together(std::move(chosen), *move, said.said, here.issues);
    if (!decided.ok()) { // the issue that takes them in is gone
        said.wanting.assign(move->wants().begin(), move->wants().end());
        return decision_reply(asked, here, said);
    }
    for (const auto& each : decided.value()) TRY(add(writer, each));
    TRY(writer.commit());
    return web::redirect(fmt::format("/schools/{}/issues", urn.text()));
}

} // namespace

std::span<const Route> decision_routes() {
    static constexpr std::array rows{
        Route{Method::get, "/schools/:urn/issues/decision", Verb::write_plans, show_decision},
        Route{Method::post, "/schools/:urn/issues/decision", Verb::write_plans, decide},
    };
    return rows;
}

} // namespace diagnosis
