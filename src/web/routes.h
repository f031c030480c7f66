#pragma once
// Which row of the route table an address belongs to.
#include "web/request.h"

namespace web {

struct Match {
    const Route* route{}; // none: no such page, or not by this method
    std::map<std::string, std::string, std::less<>> parameters{};
    bool other_method{}; // the address is known, the method is not
    bool malformed{};    // a part of the address cannot be decoded
};

// "/schools/map" goes before "/schools/:urn". A parameter is one whole part of the address, decoded, never empty.
Match find_route(std::span<const Route>, Method, std::string_view path);

// True if some address fits both: two rows of one method that claim the same pages.
bool same_shape(std::string_view pattern, std::string_view other);

} // namespace web
