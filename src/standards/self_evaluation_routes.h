#pragma once
// What a school says of itself: read by those who read its plans, written by those who answer for it.
#include "web/routes.h"

namespace standards {

std::span<const web::Route> self_evaluation_routes();

} // namespace standards
