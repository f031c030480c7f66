#pragma once
// /api/v1/attendance-marks, by which schools' systems send
#include "web/request.h"

namespace attendance {

std::span<const web::Route> feed_routes();

} // namespace attendance
