#pragma once
// /schools/:urn and its tables.
#include "web/request.h"

namespace home {

std::span<const web::Route> school_routes();

} // namespace home
