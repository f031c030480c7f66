#pragma once
// When inspectors call: the school's own pack, in one step.
#include "web/routes.h"

namespace home {

std::span<const web::Route> inspection_call_routes();

} // namespace home
