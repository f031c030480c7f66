#pragma once
// Addresses: the trust's programmes, a school's, and all that is decided, moved and ticked there.
#include "web/request.h"

namespace programmes {

std::span<const web::Route> programme_routes();

} // namespace programmes
