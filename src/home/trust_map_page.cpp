#include "home/trust_map_page.h"

#include "basics/text.h"
#include "charts/map.h"

namespace home {
namespace {

using schools::Phase;
using schools::School;

charts::Mark mark_of(Phase phase) {
    using charts::Mark;
    switch (phase) {
    case Phase::primary: return Mark::circle;
    case Phase::secondary: return Mark::square;
    case Phase::special: return Mark::diamond;
    case Phase::alternative_provision: return Mark::triangle;
    case Phase::nursery: return Mark::triangle_down;
    case Phase::all_through: return Mark::cross;
    case Phase::post_16: return Mark::star;
    case Phase::other: break;
    }
    return Mark::ring;
}

PlaceRow row_of(const School& school) {
    const auto& facts = school.facts;
    PlaceRow row{.urn = facts.urn,
                 .name = facts.name,
                 .phase = std::string{words(school.phase)},
                 .address = {},
                 .position = "not in the files held"};
    for (const auto& part : {facts.town, facts.postcode})
        if (!part.empty()) row.address += (row.address.empty() ? "" : ", ") + part;
    if (facts.easting && facts.northing)
        row.position = fmt::format("{}, {}", basics::decimals(*facts.easting, 0), basics::decimals(*facts.northing, 0));
    return row;
}

std::string sentence_of(std::size_t placed, std::size_t all) {
    if (all == 0)
        return "No open academy of this trust is held: import the groups and group links of Get Information about "
               "Schools.";
    if (placed == all) return "Every school stands where its easting and northing put it.";
    if (placed == 0)
        return "No file held says where these schools are: import the establishments of Get Information about Schools.";
    return fmt::format(
        "{} of {} schools are on the map: the files held give no easting and northing for the others. Import the "
        "establishments of Get Information about Schools to place them.",
        placed, all);
}

} // namespace

TrustMapPage trust_map_page(const schools::Trust& trust, std::span<const School> schools) {
    charts::Map map{
        .naming = {.id = "map",
                   .title = "The schools of " + trust.facts.name,
                   .description = "A map of the schools from the national grid; the same positions are in the table."},
        .places = {}};
    TrustMapPage page{.uid = trust.facts.uid, .sentence = {}};
    for (const auto& school : schools) {
        page.rows.push_back(row_of(school));
        const auto& facts = school.facts;
        if (!facts.easting || !facts.northing) continue;
        map.places.push_back({.name = facts.name,
                              .easting = *facts.easting,
                              .northing = *facts.northing,
                              .mark = mark_of(school.phase),
                              .kind = std::string{words(school.phase)}});
    }
    page.lacks = map.places.size() < schools.size() || schools.empty();
    page.sentence = sentence_of(map.places.size(), schools.size());
    if (!map.places.empty()) page.map = {charts::map(map).text};
    return page;
}

} // namespace home
