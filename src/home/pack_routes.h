#pragma once
// /pack, /meetings/:meeting/pack, and both as a PDF
#include "web/request.h"

namespace home {

std::span<const web::Route> pack_routes();

} // namespace home
