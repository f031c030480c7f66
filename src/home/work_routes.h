#pragma once
// A person's first page: their own work.
#include "web/routes.h"

namespace home {

std::span<const web::Route> work_routes();

} // namespace home
