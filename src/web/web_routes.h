#pragma once
// The addresses that no subject owns: how the program is, and its accessibility statement.
#include "web/request.h"

namespace web {

std::span<const Route> routes();

} // namespace web
