#pragma once
// /alarms, /alarms/:alarm, /watch
#include "web/request.h"

namespace diagnosis {

std::span<const web::Route> alarms_routes();

// What is said on a school's own page: how many open alarms of it the person may see.
basics::Result<std::int64_t> open_alarms(const web::Request&, storage::Reader&, basics::Urn);

} // namespace diagnosis
