#pragma once
// Imports on the web: sent, looked at, confirmed, undone.
#include "web/request.h"

namespace imports {

std::span<const web::Route> import_routes();
std::span<const web::Route> catalogue_routes(); // /imports/catalogue

} // namespace imports
