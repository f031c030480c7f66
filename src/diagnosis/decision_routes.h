#pragma once
// A decision about what was found of a school in one area.
#include "web/routes.h"

namespace diagnosis {

std::span<const web::Route> decision_routes();

} // namespace diagnosis
