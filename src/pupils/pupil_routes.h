#pragma once
// The addresses of pupils.
#include "web/request.h"

namespace pupils {

std::span<const web::Route> pupil_routes();

} // namespace pupils
