#pragma once
// /pack, /meetings/:meeting/pack
#include "web/request.h"

namespace home {

std::span<const web::Route> pack_routes();

} // namespace home
