#pragma once
// /schools/:urn/attendance/import
#include "web/routes.h"

#include <span>

namespace attendance {

std::span<const web::Route> mark_import_routes();

} // namespace attendance
