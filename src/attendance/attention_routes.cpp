#include "attendance/attention_routes.h"

#include "attendance/attention_page.h"
#include "attendance/attention_store.h"
#include "pupils/naming_routes.h"
#include "pupils/own_school_routes.h"

namespace attendance {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

Result<Reply> figures(Request& asked, std::string error) {
    auto reader = TRY(asked.reader());
    const auto school = TRY(pupils::own_school(asked, reader, Verb::see_own_trust));
    const auto urn = school.facts.urn;
    const auto view = TRY(attention_of(asked.database, reader, asked.scope(Verb::see_own_trust), urn, Shows::figures));
    auto page = attention_page(view, permissions::may(asked.person(), Verb::see_pupils, urn, asked.today()));
    const int status = error.empty() ? 200 : 400;
    auto offer = pupils::names_offer(asked, urn, std::move(error));
    page.names = offer.names && view.to;
    page.before_names = std::move(offer.before_names);
    page.why = std::move(offer.why);
    return web::show(asked, pupils::frame_of(school, "Who needs attention at " + school.facts.name), page, status);
}

} // namespace

Result<Reply> show_attention(Request& asked) { return figures(asked, {}); }

Result<Reply> show_attention_names(Request& asked) {
    const auto urn = TRY(basics::parse_urn(asked.parameter("urn")));
    const auto may = pupils::may_see_names(asked, urn);
    if (!may && may.problem().kind == basics::Problem::Kind::invalid) return figures(asked, may.problem().message);
    TRY(may);
    auto writer = TRY(asked.writer());
    const auto school = TRY(pupils::own_school(asked, writer, Verb::see_pupils));
    const auto scope = asked.scope(Verb::see_pupils);
    const auto view = TRY(attention_of(asked.database, writer, scope, urn, Shows::names));
    const auto page =
        attention_names_page(view, !permissions::may(asked.person(), Verb::see_reasons, urn, asked.today()));
    std::size_t shown = page.unresolved.size() + page.changes.size();
    for (const auto& band : page.bands) shown += band.rows.size();
    TRY(pupils::note_look(asked, writer, urn, static_cast<std::int64_t>(shown)));
    TRY(writer.commit());
    return web::show(asked, pupils::frame_of(school, "Who needs attention at " + school.facts.name + ", by name"),
                     page);
}

} // namespace attendance
