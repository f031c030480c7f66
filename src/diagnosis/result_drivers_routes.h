#pragma once
// Where a gap in a school's results at a key point lies.
#include "web/routes.h"

namespace diagnosis {

std::span<const web::Route> result_drivers_routes();

} // namespace diagnosis
