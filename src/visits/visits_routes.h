#pragma once
// Visits: planned, noted, commented.
#include "web/routes.h"

namespace visits {

std::span<const web::Route> visits_routes();

} // namespace visits
