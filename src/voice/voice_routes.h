#pragma once
// What pupils, parents and staff of a school say.
#include "web/routes.h"

namespace voice {

std::span<const web::Route> voice_routes();

} // namespace voice
