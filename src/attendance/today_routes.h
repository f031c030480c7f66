#pragma once
// /today and /schools/:urn/today, as they come in
#include "web/site.h"

namespace attendance {

std::span<const web::Route> today_routes();

// Draws anew what stands on the pages of these schools and of the trust, and publishes it to whoever looks.
basics::Result<void> publish_today(web::Site&, storage::Reader&, std::span<const basics::Urn>);

} // namespace attendance
