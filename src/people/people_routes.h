#pragma once
// Every address of this folder: signing in, accounts, people, staff from a file, who can see what, the journal.
#include "web/request.h"

namespace people {

std::span<const web::Route> routes();

} // namespace people
