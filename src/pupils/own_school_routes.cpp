#include "pupils/own_school_routes.h"

#include "permissions/naming.h"
#include "schools/whose_store.h"

namespace pupils {

using basics::Result;
using permissions::Verb;
using web::Request;

Result<schools::School> own_school(Request& asked, storage::Reader& reader, Verb verb) {
    const auto urn = TRY(basics::parse_urn(asked.parameter("urn")));
    auto found = TRY(schools::find_school_and_whose(reader, urn));
    if (!found || !found->ours)
        return basics::missing("Pupils are held of our trust’s own schools only, and this is none of them.");
    if (permissions::may(asked.person(), verb, urn, asked.today())) return std::move(found->school);
    return basics::forbidden(permissions::refusal(verb));
}

Reads reads_of(const Request& asked, basics::Urn urn) {
    const auto& who = asked.person();
    const bool by_name =
        permissions::may(who, Verb::see_pupils, urn, asked.today()) && permissions::works_at(who, urn, asked.today());
    return by_name ? Reads::by_name : Reads::figures_only;
}

web::Frame frame_of(const schools::School& school, std::string title) {
    web::Frame frame{.title = std::move(title), .section = "trust", .wide = true};
    if (school.facts.trust_uid)
        frame.crumbs.push_back({school.facts.trust_name, web::Link{"/trusts/" + school.facts.trust_uid->text()}});
    frame.crumbs.push_back({school.facts.name, web::Link{"/schools/" + school.facts.urn.text()}});
    return frame;
}

} // namespace pupils
