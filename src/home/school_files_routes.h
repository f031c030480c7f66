#pragma once
// /schools/:urn/files: what came in, and taking it back.
#include "web/routes.h"

#include <span>

namespace home {

std::span<const web::Route> school_files_routes();

} // namespace home
