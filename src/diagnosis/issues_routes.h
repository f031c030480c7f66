#pragma once
// A school's issues: found, decided, commented.
#include "web/routes.h"

namespace diagnosis {

std::span<const web::Route> issues_routes();

} // namespace diagnosis
