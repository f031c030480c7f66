#pragma once
// The trust: its page, its map, its table as files.
#include "web/request.h"

namespace home {

std::span<const web::Route> trust_routes();

// The handlers of its files, in trust_table_routes.cpp, and of its map.
basics::Result<web::Reply> trust_csv(web::Request&);
basics::Result<web::Reply> trust_xlsx(web::Request&);

// The schools whose programme this person may see on this trust's page: none of another trust's.
basics::Result<permissions::Scope> seen_programmes(const web::Request&, storage::Reader&, basics::GroupUid);

} // namespace home
