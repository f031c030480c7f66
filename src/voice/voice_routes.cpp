#include "voice/voice_routes.h"

#include "pupils/own_school_routes.h"
#include "voice/answers_store.h"
#include "voice/voice_page.h"
#include "voice/voice_table_routes.h"

#include <fmt/format.h>

namespace voice {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;
using web::Route;

constexpr std::string_view xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

struct Shown {
    schools::School school;
    std::vector<Survey> surveys;
};
Result<Shown> shown_to(Request& asked) {
    auto reader = TRY(asked.reader());
    auto school = TRY(pupils::own_school(asked, reader, Verb::see_own_trust));
    const auto answers = TRY(answers_shown(reader, asked.scope(Verb::see_own_trust), school.facts.urn));
    auto surveys = surveys_of(TRY(load_questions(reader)), answers);
    return Shown{std::move(school), std::move(surveys)};
}

Result<Reply> show_voice(Request& asked) {
    const auto [school, surveys] = TRY(shown_to(asked));
    auto page = voice_page(school.facts.urn, surveys);
    if (!asked.demonstration // which takes nothing real
        && permissions::may(asked.person(), Verb::import_pupils, school.facts.urn, asked.today()))
        page.bring_in = page.address + "/import";
    return web::show(
        asked, pupils::frame_of(school, fmt::format("What pupils, parents and staff say at {}", school.facts.name)),
        page);
}

Result<sources::TableOut> table_for(Request& asked) {
    const auto [school, surveys] = TRY(shown_to(asked));
    return voice_table(school.facts.name, surveys, asked.today());
}

Result<Reply> voice_csv(Request& asked) {
    return web::download(sources::csv_of(TRY(table_for(asked))), "text/csv; charset=utf-8",
                         fmt::format("surveys-{}.csv", asked.parameter("urn")));
}

Result<Reply> voice_xlsx(Request& asked) {
    return web::download(TRY(sources::xlsx_of(TRY(table_for(asked)))), std::string{xlsx},
                         fmt::format("surveys-{}.xlsx", asked.parameter("urn")));
}

Result<Reply> template_csv(Request& asked) {
    auto reader = TRY(asked.reader());
    TRY(pupils::own_school(asked, reader, Verb::import_pupils));
    return web::download(sources::csv_of(survey_template(TRY(load_questions(reader)), asked.today())),
                         "text/csv; charset=utf-8", "survey-template.csv");
}

constexpr std::array rows{
    Route{Method::get, "/schools/:urn/voice", Verb::see_own_trust, show_voice},
    Route{Method::get, "/schools/:urn/voice/table.csv", Verb::see_own_trust, voice_csv},
    Route{Method::get, "/schools/:urn/voice/table.xlsx", Verb::see_own_trust, voice_xlsx, web::Lane::slow},
    Route{Method::get, "/schools/:urn/voice/template.csv", Verb::import_pupils, template_csv},
};

} // namespace

std::span<const Route> voice_routes() { return rows; }

} // namespace voice
