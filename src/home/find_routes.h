#pragma once
// Finding any trust or school, and what was found as files.
#include "web/request.h"

namespace home {

std::span<const web::Route> find_routes();

} // namespace home
