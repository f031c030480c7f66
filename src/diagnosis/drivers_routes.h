#pragma once
// /schools/:urn/drivers
#include "web/request.h"

namespace diagnosis {

std::span<const web::Route> drivers_routes();

} // namespace diagnosis
