#include "journey/journey_routes.h"

#include "journey/journey_page.h"
#include "journey/journey_store.h"
#include "journey/said_routes.h"
#include "journey/subjects_routes.h"
#include "people/installation_store.h"
#include "schools/left.h"
#include "schools/school_store.h"

#include <algorithm>
#include <fmt/format.h>

namespace journey {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

Result<Reply> show_journeys(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto here = TRY(people::installation(reader));
    if (!here.trust) return basics::missing("This database belongs to no trust yet.");
    const auto scope = asked.scope(Verb::see_programmes);
    std::vector<SchoolNow> schools;
    for (auto& each : TRY(proposals(reader, asked.person(), *here.trust, asked.today())))
        if (scope.covers(each.school.facts.urn))
            schools.push_back(
                {.urn = each.school.facts.urn, .name = each.school.facts.name, .proposal = std::move(each.proposal)});
    const auto steps = TRY(all_steps(reader, scope));
    return web::show(asked, {.title = "Journeys", .section = "journey", .wide = true},
                     journey_page(schools, steps, asked.today()));
}

Result<Reply> show_journey(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_journey(asked, reader));
    auto page = of.left.empty() ? school_journey_page(of.now, of.steps, asked.today())
                                : left_journey_page(of.now.urn, of.steps, asked.today(), of.left);
    const auto address = fmt::format("/schools/{}/journey", of.now.urn.text());
    page.subjects_address = address + "/subjects";
    if (of.left.empty() && permissions::may(asked.person(), Verb::decide_programmes, of.now.urn, asked.today()))
        page.decide_address = address + "/steps";
    if (of.left.empty() && !of.steps.empty()
        && permissions::may(asked.person(), Verb::answer_for_school, of.now.urn, asked.today()))
        page.comment_address = address + "/comment";
    return web::show(
        asked,
        {.title = "Journey of " + of.now.name,
         .crumbs = {{"Journeys", web::Link{"/journey"}}, {of.now.name, web::Link{"/schools/" + of.now.urn.text()}}},
         .section = "journey"},
        page);
}

Result<AskedJourney> journey_of_one_that_left(Request& asked, storage::Reader& reader, basics::Urn urn) {
    const auto school = TRY(schools::find_school(reader, urn));
    auto steps = TRY(steps_of(reader, asked.scope(Verb::see_programmes), urn));
    if (!school || steps.empty())
        return basics::missing("Journeys are of our trust’s own academies only, and this is none of them.");
    TRY(schools::may_read_left(asked.person(), Verb::see_programmes, asked.today()));
    return AskedJourney{.now = {.urn = urn, .name = school->facts.name, .proposal = {}},
                        .steps = std::move(steps),
                        .left = schools::left_words(*school)};
}

} // namespace

Result<AskedJourney> asked_journey(Request& asked, storage::Reader& reader) {
    const auto urn = TRY(basics::parse_urn(asked.parameter("urn")));
    const auto here = TRY(people::installation(reader));
    if (!here.trust) return basics::missing("This database belongs to no trust yet.");
    if (!permissions::may(asked.person(), Verb::see_programmes, urn, asked.today()))
        return basics::forbidden(permissions::refusal(Verb::see_programmes));
    for (auto& each : TRY(proposals(reader, asked.person(), *here.trust, asked.today())))
        if (each.school.facts.urn == urn)
            return AskedJourney{
                .now = {.urn = urn, .name = each.school.facts.name, .proposal = std::move(each.proposal)},
                .steps = TRY(steps_of(reader, asked.scope(Verb::see_programmes), urn))};
    return journey_of_one_that_left(asked, reader, urn);
}

std::span<const Route> journey_routes() {
    static constexpr std::array rows{
        Route{Method::get, "/journey", Verb::see_programmes, show_journeys},
        Route{Method::get, "/schools/:urn/journey", Verb::see_programmes, show_journey},
        Route{Method::get, "/schools/:urn/journey/subjects", Verb::see_programmes, show_subjects},
        Route{Method::post, "/schools/:urn/journey/subjects/steps", Verb::see_programmes, save_subject_step},
        Route{Method::post, "/schools/:urn/journey/subjects/teams", Verb::see_programmes, save_subject_team},
        Route{Method::get, "/schools/:urn/journey/steps", Verb::decide_programmes, show_step},
        Route{Method::post, "/schools/:urn/journey/steps", Verb::decide_programmes, save_step},
        Route{Method::get, "/schools/:urn/journey/comment", Verb::answer_for_school, show_step_comment},
        Route{Method::post, "/schools/:urn/journey/comment", Verb::answer_for_school, save_step_comment},
    };
    return rows;
}

} // namespace journey
