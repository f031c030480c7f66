#pragma once
// A person's own work as a calendar, at an address that they made.
#include "web/request.h"

namespace home {

std::span<const web::Route> calendar_feed_routes();

} // namespace home
