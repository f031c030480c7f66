#pragma once
// /schools/:urn/attendance
#include "web/request.h"

namespace attendance {

std::span<const web::Route> attendance_routes();

} // namespace attendance
