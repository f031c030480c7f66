#pragma once
// The addresses of this folder.
#include "web/request.h"

namespace conduct {

std::span<const web::Route> behaviour_routes();

} // namespace conduct
