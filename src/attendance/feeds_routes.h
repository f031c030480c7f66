#pragma once
// /schools/:urn/feeds: who looks after a school's feeds
#include "web/request.h"

namespace attendance {

std::span<const web::Route> feeds_routes();

} // namespace attendance
