#pragma once
// Addresses: the schools like an academy.
#include "web/request.h"

namespace home {

std::span<const web::Route> alike_routes();

} // namespace home
