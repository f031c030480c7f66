#pragma once
// Addresses: the trust's journeys, a school's, the decision of its phase and the head's comment.
#include "web/request.h"

namespace journey {

std::span<const web::Route> journey_routes();

} // namespace journey
