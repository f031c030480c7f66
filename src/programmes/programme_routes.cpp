#include "programmes/programme_routes.h"

#include "inspections/inspection_store.h"
#include "people/installation_store.h"
#include "programmes/as_it_stood_routes.h"
#include "programmes/asked_routes.h"
#include "programmes/begin_routes.h"
#include "programmes/case_routes.h"
#include "programmes/case_store.h"
#include "programmes/decision_routes.h"
#include "programmes/for_others_store.h"
#include "programmes/handover_routes.h"
#include "programmes/inspected_store.h"
#include "programmes/move_routes.h"
#include "programmes/part_routes.h"
#include "programmes/programme_page.h"
#include "programmes/programmes_page.h"
#include "programmes/stream_routes.h"
#include "programmes/task_routes.h"
#include "programmes/template_page.h"
#include "programmes/template_routes.h"

#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

// The academies whose programmes somebody may know; what is proposed is for those who see programmes.
Result<std::vector<Academy>> academies(Request& asked, storage::Reader& reader) {
    const auto here = TRY(people::installation(reader));
    if (!here.trust) return basics::missing("This database belongs to no trust yet.");
    const auto seen = seen_once_told(asked.person(), asked.today());
    const auto proposals = asked.scope(Verb::see_programmes);
    const auto told = TRY(inspections::inspections_of_trust(reader, *here.trust));
    std::vector<Academy> out;
    for (const auto& school : TRY(schools::members(reader, *here.trust))) {
        const auto urn = school.facts.urn;
        if (!seen.covers(urn)) continue;
        out.push_back({.urn = urn, .name = school.facts.name});
        if (proposals.covers(urn))
            out.back().proposed = programme_words(inspected(school, told, asked.today()).proposal.programme);
    }
    return out;
}

Result<Reply> show_programmes(Request& asked) {
    if (seen_once_told(asked.person(), asked.today()).nothing()) return basics::forbidden(std::string{not_yours});
    auto reader = TRY(asked.reader());
    const auto all = TRY(academies(asked, reader));
    const auto placed = TRY(placements_in_force(reader, asked.person(), asked.today()));
    const auto due = TRY(tasks_due(reader, asked.person(), asked.today(), asked.today())).tasks;
    const auto serving = TRY(time_serving(reader, asked.person(), asked.today()));
    auto page = programmes_page(all, placed, due, serving, asked.today());
    if (permissions::may(asked.person(), Verb::decide_programmes, asked.today())) {
        page.limit_address = "/programmes/hours";
        for (const auto each : {Programme::inadequate, Programme::requires_improvement, Programme::good_or_better})
            page.lists.push_back({fmt::format("/programmes/lists/{}", name(each)), list_words(each)});
        add_left_leads(page, all, placed);
    }
    return web::show(asked, {.title = "Programmes", .section = "programmes", .wide = true}, page);
}

Result<Reply> show_programme(Request& asked) {
    auto reader = TRY(asked.reader());
    const auto of = TRY(asked_school(asked, reader));
    Proposal proposal;
    if (of.left.empty() && !of.view.current()) proposal = TRY(proposal_of(reader, of.school, asked.today()));
    auto page = programme_page(of.view, proposal);
    if (!of.left.empty()) {
        page.sentences.insert(page.sentences.begin(), of.left);
        page.week.clear(), page.week_heading.clear(), page.next = "nothing";
    }
    return web::show(asked,
                     {.title = "Programme, " + of.school.facts.name,
                      .crumbs = {{"Programmes", web::Link{"/programmes"}},
                                 {of.school.facts.name, web::Link{"/schools/" + of.school.facts.urn.text()}}},
                      .section = "programmes"},
                     page);
}

} // namespace

std::span<const Route> programme_routes() {
    static constexpr std::array rows{
        Route{Method::get, "/programmes", Verb::see_own_trust, show_programmes},
        Route{Method::get, "/programmes/hours", Verb::decide_programmes, show_hours_limit},
        Route{Method::post, "/programmes/hours", Verb::decide_programmes, save_hours_limit},
        Route{Method::get, "/programmes/leads/:person", Verb::decide_programmes, show_handover},
        Route{Method::post, "/programmes/leads/:person", Verb::decide_programmes, make_handover},
        Route{Method::get, "/programmes/lists/:programme", Verb::decide_programmes, show_list},
        Route{Method::get, "/programmes/lists/:programme/file", Verb::decide_programmes, list_as_file},
        Route{Method::post, "/programmes/lists/:programme/file", Verb::decide_programmes, take_list, web::Lane::slow},
        Route{Method::get, "/programmes/lists/:programme/tasks/:task", Verb::decide_programmes, show_list_task},
        Route{Method::post, "/programmes/lists/:programme/tasks/:task", Verb::decide_programmes, save_list_task},
        Route{Method::get, "/programmes/lists/:programme/tasks/:task/retirement", Verb::decide_programmes,
              show_retirement},
        Route{Method::post, "/programmes/lists/:programme/tasks/:task/retirement", Verb::decide_programmes,
              retire_task},
        Route{Method::get, "/schools/:urn/programme", Verb::see_own_trust, show_programme},
        Route{Method::get, "/schools/:urn/programme/as-it-stood", Verb::see_own_trust, show_as_it_stood},
        Route{Method::get, "/schools/:urn/programme/decision", Verb::decide_programmes, show_decision},
        Route{Method::post, "/schools/:urn/programme/decision", Verb::decide_programmes, save_decision},
        Route{Method::get, "/schools/:urn/programme/lead", Verb::decide_programmes, show_lead},
        Route{Method::post, "/schools/:urn/programme/lead", Verb::decide_programmes, save_lead},
        Route{Method::get, "/schools/:urn/programme/comment", Verb::answer_for_school, show_comment},
        Route{Method::post, "/schools/:urn/programme/comment", Verb::answer_for_school, save_comment},
        Route{Method::get, "/schools/:urn/programme/moves/:verb", Verb::see_own_trust, show_move},
        Route{Method::post, "/schools/:urn/programme/moves/:verb", Verb::see_own_trust, make_move},
        Route{Method::get, "/schools/:urn/programme/tasks", Verb::see_programmes, show_new_task},
        Route{Method::post, "/schools/:urn/programme/tasks", Verb::see_programmes, add_task},
        Route{Method::get, "/schools/:urn/programme/tasks/:task", Verb::see_own_trust, show_task},
        Route{Method::get, "/schools/:urn/programme/tasks/:task/:verb", Verb::see_own_trust, show_task_move},
        Route{Method::post, "/schools/:urn/programme/tasks/:task/:verb", Verb::see_own_trust, make_task_move},
        Route{Method::get, "/schools/:urn/programme/streams", Verb::see_programmes, show_new_stream},
        Route{Method::post, "/schools/:urn/programme/streams", Verb::see_programmes, add_stream},
        Route{Method::get, "/schools/:urn/programme/streams/:stream/end", Verb::see_programmes, show_stream_end},
        Route{Method::post, "/schools/:urn/programme/streams/:stream/end", Verb::see_programmes, end_stream},
        Route{Method::get, "/schools/:urn/programme/parts/:part", Verb::see_own_trust, show_part},
        Route{Method::get, "/schools/:urn/programme/begin/:kind", Verb::see_programmes, show_begin},
        Route{Method::post, "/schools/:urn/programme/begin/:kind", Verb::see_programmes, begin_case},
        Route{Method::get, "/schools/:urn/programme/cases/:case", Verb::see_own_trust, show_case},
        Route{Method::get, "/schools/:urn/programme/cases/:case/:verb", Verb::see_own_trust, show_case_move},
        Route{Method::post, "/schools/:urn/programme/cases/:case/:verb", Verb::see_own_trust, make_case_move},
        Route{Method::get, "/schools/:urn/programme/hours/:from", Verb::see_programmes, show_hours},
        Route{Method::post, "/schools/:urn/programme/hours/:from", Verb::see_programmes, save_hours},
    };
    return rows;
}

} // namespace programmes
