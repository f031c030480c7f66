#pragma once
// /today and /schools/:urn/today, as they come in
#include "attendance/today_store.h"
#include "web/site.h"

namespace attendance {

std::span<const web::Route> today_routes();

// What stands on the pages that are open, drawn anew where something came.
class TodayPages {
public:
    // Of these schools (0: of all) and of the trust, for whoever looks.
    basics::Result<void> publish(web::Site&, storage::Reader&, std::span<const basics::Urn>);

private:
    basics::Result<void> draw(web::Site&, storage::Reader&, std::vector<Whose>); // those that are not drawn yet
    std::map<basics::Urn, TodayView> drawn_{};
    std::optional<basics::Date> drawn_on_{};
};

} // namespace attendance
