#include "pupils/pupil_routes.h"

#include "basics/text.h"
#include "journal/access.h"
#include "permissions/naming.h"
#include "pupils/own_school_routes.h"
#include "pupils/pupil_import_routes.h"
#include "pupils/roll_page.h"
#include "pupils/roll_store.h"

#include <fmt/format.h>

namespace pupils {
namespace {

using basics::Result;
using permissions::Purpose;
using permissions::Verb;
using web::Method;
using web::Reply;
using web::Request;

permissions::Factor factor(const Request& asked) {
    return asked.demonstration ? permissions::Factor::not_needed : permissions::Factor::needed;
}

web::ChoiceGroup purposes(std::string error = {}) {
    web::ChoiceGroup group{.name = "purpose",
                           .question = "What for?",
                           .options = {},
                           .error = std::move(error),
                           .hint = "You do not work at this school."};
    for (const auto each : permissions::all_purposes())
        group.options.push_back({.value = std::string{name(each)}, .words = std::string{words(each)}});
    return group;
}

// How names are come by, for those who may see them at all.
void offer_names(RollPage& page, const Request& asked, std::string error) {
    const auto& who = asked.person();
    page.names = permissions::may(who, Verb::see_pupils, page.urn, asked.today());
    if (!page.names) return;
    const auto may = permissions::may_see_names(who, page.urn, Purpose::support, factor(asked), asked.today());
    if (!may) page.before_names = may.problem().message;
    if (!permissions::works_at(who, page.urn, asked.today())) page.why = purposes(std::move(error));
}

Result<Reply> roll(Request& asked, std::string error) {
    auto reader = TRY(asked.reader());
    const auto school = TRY(own_school(asked, reader, Verb::see_own_trust));
    const auto urn = school.facts.urn;
    const auto scope = asked.scope(Verb::see_own_trust);
    const bool by_name = permissions::may(asked.person(), Verb::see_pupils, urn, asked.today());
    const auto counts =
        counted(TRY(alike_on(reader, scope, urn, asked.today())), by_name ? Reads::by_name : Reads::figures_only);
    const auto file = TRY(latest_file(reader, scope, urn));
    auto page =
        roll_page(urn, counts, file ? std::optional{file->as_of} : std::nullopt, TRY(looked_after(reader, urn)));
    page.may_import = !asked.demonstration // which takes no real pupils
                      && permissions::may(asked.person(), Verb::import_pupils, urn, asked.today());
    const int status = error.empty() ? 200 : 400;
    offer_names(page, asked, std::move(error));
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
    const auto purpose = permissions::purpose_named(asked.from.query["purpose"]);
    const auto urn = TRY(basics::parse_urn(asked.parameter("urn")));
    const auto may = permissions::may_see_names(asked.person(), urn, purpose, factor(asked), asked.today());
    if (!may && may.problem().kind == basics::Problem::Kind::invalid) return roll(asked, may.problem().message);
    TRY(may);
    auto writer = TRY(asked.writer());
    const auto school = TRY(own_school(asked, writer, Verb::see_pupils));
    const auto pupils = TRY(named_on(writer, asked.scope(Verb::see_pupils), urn, asked.today()));
    const bool works_here = permissions::works_at(asked.person(), urn, asked.today());
    TRY(journal::record(writer,
                        journal::Access{.school = urn,
                                        .place = std::string{asked.route},
                                        .pupils = static_cast<std::int64_t>(pupils.size()),
                                        .purpose = works_here || !purpose ? "" : std::string{words(*purpose)}}));
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
