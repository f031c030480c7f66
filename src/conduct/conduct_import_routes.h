#pragma once
// /schools/:urn/behaviour/import
#include "web/routes.h"

#include <span>

namespace conduct {

std::span<const web::Route> conduct_import_routes();

} // namespace conduct
