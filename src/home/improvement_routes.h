#pragma once
// The school on one page: what is being done there.
#include "web/routes.h"

namespace home {

std::span<const web::Route> improvement_routes();

} // namespace home
