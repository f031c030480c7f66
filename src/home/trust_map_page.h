#pragma once
// Where the schools of a trust are: a map from their eastings and northings beside its table.
#include "schools/school.h"
#include "web/html.h"

#include <vector>

namespace home {

struct PlaceRow {
    basics::Urn urn;
    std::string name, phase, address, position; // of the last: in metres, or why there is none
};
struct TrustMapPage {
    basics::GroupUid uid;
    std::string sentence;
    bool lacks{}; // some school has no place
    web::SafeHtml map{};
    std::vector<PlaceRow> rows{};
};
void write(web::Html&, const TrustMapPage&);

TrustMapPage trust_map_page(const schools::Trust&, std::span<const schools::School>);

} // namespace home
