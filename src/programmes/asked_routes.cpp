#include "programmes/asked_routes.h"

#include "inspections/inspection_store.h"
#include "people/installation_store.h"
#include "programmes/inspected_store.h"
#include "programmes/programme_page.h"
#include "schools/left.h"

namespace programmes {

using basics::Result;
using web::Reply;
using web::Request;

Result<AskedSchool> asked_school(Request& asked, storage::Reader& reader, Gather gather) {
    const auto urn = TRY(basics::parse_urn(asked.parameter("urn")));
    const auto school = TRY(schools::find_school(reader, urn));
    const auto here = TRY(people::installation(reader));
    const bool ours = school && here.trust && school->facts.trust_uid == here.trust;
    const auto none_of_ours =
        basics::missing("Programmes are of our trust’s own academies only, and this is none of them.");
    if (!school) return none_of_ours;
    const auto seen = seen_once_told(asked.person(), asked.today());
    if (!seen.covers(urn)) return basics::forbidden(std::string{not_yours});
    auto view = TRY(school_programme(reader, asked.person(), urn, school->facts.name, asked.today(), gather));
    AskedSchool out{.school = *school, .view = std::move(view)};
    if (ours) return out;
    if (out.view.placements.empty()) return none_of_ours;
    if (!seen.everything) return basics::forbidden(std::string{schools::left_is_for_the_trust});
    out.left = schools::left_words(*school);
    if (asked.from.method == web::Method::post) return basics::conflict(out.left);
    out.view.standing = {}; // nothing is offered
    return out;
}

Result<Placement> current_of(const SchoolProgramme& view) {
    if (const auto* current = view.current()) return *current;
    return basics::conflict("The school is not placed in a programme, as far as you may know.");
}

Result<Proposal> proposal_of(storage::Reader& reader, const schools::School& school, basics::Date today) {
    const auto told = TRY(inspections::inspections_of_school(reader, school.facts.urn));
    return inspected(school, told, today).proposal;
}

void put_wrong(FormPage& page, std::span<const Wrong> wrong) {
    std::vector<basics::Demand> demands;
    for (const auto& each : wrong) demands.push_back({each.field, each.sentence});
    put_errors(page, demands);
}

Reply form_reply(Request& asked, const AskedSchool& of, std::string title, FormPage page) {
    page.form_token = asked.form_token;
    page.back = address_of(of.school.facts.urn);
    page.back_words = "Back to the programme of " + of.school.facts.name;
    const int status = page.errors.lines.empty() ? 200 : 400;
    return web::show(asked,
                     {.title = std::move(title),
                      .crumbs = {{"Programmes", web::Link{"/programmes"}},
                                 {of.school.facts.name, web::Link{address_of(of.school.facts.urn)}}},
                      .section = "programmes"},
                     page, status);
}

Reply back_to_programme(const AskedSchool& of) { return web::redirect(address_of(of.school.facts.urn)); }

} // namespace programmes
