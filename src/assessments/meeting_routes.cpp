#include "assessments/frozen_store.h"
#include "assessments/outlook_store.h"
#include "assessments/point_lines_store.h"
#include "assessments/point_routes.h"
#include "basics/text.h"
#include "people/installation_store.h"
#include "schools/school_store.h"

namespace assessments {
namespace {

using basics::Result;
using permissions::Verb;
using web::Reply;
using web::Request;

const permissions::Scope everything{.everything = true}; // set_watch is of the whole trust

Result<std::vector<basics::Urn>> our_schools(storage::Reader& reader) {
    const auto here = TRY(people::installation(reader));
    std::vector<basics::Urn> out;
    if (!here.trust) return out;
    for (const auto& school : TRY(schools::members(reader, *here.trust))) out.push_back(school.facts.urn);
    return out;
}

} // namespace

Result<Reply> freeze_point(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto points = TRY(points_looked_at(writer, TRY(number_in(asked))));
    std::vector<FrozenSchool> schools;
    for (auto& [urn, lines] : TRY(lines_now(writer, everything, TRY(our_schools(writer)), points, asked.today())))
        schools.push_back({.urn = urn, .lines = std::move(lines)});
    TRY(freeze(writer, points.now.point, schools));
    TRY(writer.commit());
    return web::redirect(address_of(points.now.point.id));
}

Result<Reply> unfreeze_point(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto point = TRY(point_in(asked, writer));
    const auto reason = basics::shortened(basics::collapsed(asked.from.form["reason"]), 500);
    if (reason.empty()) return basics::invalid("Say why the figures of the meeting are no longer kept.");
    TRY(unfreeze(writer, point, reason));
    TRY(writer.commit());
    return web::redirect(address_of(point.id));
}

Result<Reply> make_forecasts(Request& asked) {
    auto writer = TRY(asked.writer());
    const auto point = TRY(point_in(asked, writer));
    TRY(make_outlooks(writer, point, TRY(our_schools(writer)), asked.today()));
    TRY(writer.commit());
    return web::redirect(address_of(point.id));
}

} // namespace assessments
