#pragma once
// About the data, and the same as files.
#include "web/request.h"

namespace home {

std::span<const web::Route> data_routes();

} // namespace home
