#pragma once
// What the program answers: the routes of every folder in one table, and the gate before them.
#include "web/site.h"

namespace commands {

std::span<const web::Route> program_routes();
web::Gate program_gate();

} // namespace commands
