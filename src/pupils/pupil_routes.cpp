#include "pupils/pupil_routes.h"

#include "basics/text.h"
#include "pupils/naming_routes.h"
#include "pupils/own_school_routes.h"
#include "pupils/pupil_import_routes.h"
#include "pupils/roll_page.h"
#include "pupils/roll_store.h"

#include <fmt/format.h>

namespace pupils {
namespace {

using basics::Result;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;

Result<Reply> roll(Request& asked, std::string error) {
    auto reader = TRY(asked.reader());
    const auto school = TRY(own_school(asked, reader, Verb::see_own_trust));
    const auto urn = school.facts.urn;
    const auto scope = asked.scope(Verb::see_own_trust);
    const auto counts = counted(TRY(alike_on(reader, scope, urn, asked.today())), reads_of(asked, urn));
    const auto file = TRY(latest_file(reader, scope, urn));
    auto page =
        roll_page(urn, counts, file ? std::optional{file->as_of} : std::nullopt, TRY(looked_after(reader, urn)));
    page.files = permissions::may(asked.person(), Verb::import_pupils, urn, asked.today());
    page.may_import = page.files && !asked.demonstration; // which takes no real pupils
    const int status = error.empty() ? 200 : 400;
    auto offer = names_offer(asked, urn, std::move(error));
    page.names = offer.names;
    page.before_names = std::move(offer.before_names);
    page.why = std::move(offer.why);
    return web::show(asked, frame_of(school, "Pupils of " + school.facts.name), page, status);
}

Result<Reply> show_roll(Request& asked) { return roll(asked, {}); }

NamesPage names_page(basics::Urn urn, const std::vector<NamedPupil>& pupils) {
    NamesPage page{
        .urn = urn,
        .sentence = fmt::format("{} on roll today. That you looked is noted.",
                                basics::counted(static_cast<std::int64_t>(pupils.size()), "pupil is", "pupils are"))};
    for (const auto& each : pupils)
        page.rows.push_back({.name = each.surname + ", " + each.forename,
                             .year_group = each.year_group ? words(*each.year_group) : "Not taught by year",
                             .registration = std::string{words(each.status)},
                             .since = each.since});
    return page;
}

Result<Reply> show_names(Request& asked) {
    const auto urn = TRY(basics::parse_urn(asked.parameter("urn")));
    const auto may = may_see_names(asked, urn);
    if (!may && may.problem().kind == basics::Problem::Kind::invalid) return roll(asked, may.problem().message);
    TRY(may);
    auto writer = TRY(asked.writer());
    const auto school = TRY(own_school(asked, writer, Verb::see_pupils));
    const auto pupils = TRY(named_on(writer, asked.scope(Verb::see_pupils), urn, asked.today()));
    TRY(note_look(asked, writer, urn, std::ssize(pupils)));
    TRY(writer.commit());
    return web::show(asked, frame_of(school, "Pupils of " + school.facts.name + " by name"), names_page(urn, pupils));
}

constexpr std::array rows{
    web::Route{Method::get, "/schools/:urn/pupils", Verb::see_own_trust, show_roll},
    web::Route{Method::get, "/schools/:urn/pupils/names", Verb::see_pupils, show_names},
    web::Route{Method::get, "/schools/:urn/pupils/import", Verb::import_pupils, show_pupil_import},
    web::Route{Method::post, "/schools/:urn/pupils/import", Verb::import_pupils, send_pupils, web::Lane::slow},
};

} // namespace

std::span<const web::Route> pupil_routes() { return rows; }

} // namespace pupils
