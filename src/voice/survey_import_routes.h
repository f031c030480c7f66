#pragma once
// A school's survey on its way in.
#include "web/routes.h"

namespace voice {

std::span<const web::Route> survey_import_routes();

} // namespace voice
