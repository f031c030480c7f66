#pragma once
// /schools/:urn/figures/:measure?year=2018/19: what the "i" beside a figure opens.
#include "web/request.h"

namespace home {

std::span<const web::Route> figure_routes();

} // namespace home
