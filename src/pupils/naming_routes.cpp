#include "pupils/naming_routes.h"

#include "journal/access.h"

namespace pupils {
namespace {

using permissions::Purpose;
using permissions::Verb;
using web::Request;

permissions::Factor factor(const Request& asked) {
    return asked.demonstration ? permissions::Factor::not_needed : permissions::Factor::needed;
}

web::ChoiceGroup purposes(std::string error) {
    web::ChoiceGroup group{.name = "purpose",
                           .question = "What for?",
                           .options = {},
                           .error = std::move(error),
                           .hint = "You do not work at this school."};
    for (const auto each : permissions::all_purposes())
        group.options.push_back({.value = std::string{name(each)}, .words = std::string{words(each)}});
    return group;
}

std::optional<Purpose> purpose_of(const Request& asked) {
    return permissions::purpose_named(asked.from.query["purpose"]);
}

} // namespace

NamesOffer names_offer(const Request& asked, basics::Urn urn, std::string error) {
    const auto& who = asked.person();
    NamesOffer offer{.names = permissions::may(who, Verb::see_pupils, urn, asked.today())};
    if (!offer.names) return offer;
    const auto may = permissions::may_see_names(who, urn, Purpose::support, factor(asked), asked.today());
    if (!may) offer.before_names = may.problem().message;
    if (!permissions::works_at(who, urn, asked.today())) offer.why = purposes(std::move(error));
    return offer;
}

basics::Result<void> may_see_names(const Request& asked, basics::Urn urn) {
    return permissions::may_see_names(asked.person(), urn, purpose_of(asked), factor(asked), asked.today());
}

basics::Result<void> note_look(const Request& asked, storage::Writer& writer, basics::Urn urn, std::int64_t pupils) {
    const auto purpose = purpose_of(asked);
    const bool works_here = permissions::works_at(asked.person(), urn, asked.today());
    return journal::record(writer,
                           journal::Access{.school = urn,
                                           .place = std::string{asked.route},
                                           .pupils = pupils,
                                           .purpose = works_here || !purpose ? "" : std::string{words(*purpose)}});
}

} // namespace pupils
