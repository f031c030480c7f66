#pragma once
// /committees, /committees/:committee, /meetings/:meeting with what belongs to them; /evidence.csv, /evidence.xlsx
#include "web/request.h"

namespace committees {

std::span<const web::Route> committee_routes();
std::span<const web::Route> meeting_routes();

} // namespace committees
