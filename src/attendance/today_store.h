#pragma once
// A school's day so far, from its register and roll.
#include "attendance/today_view.h"
#include "storage/database.h"

namespace attendance {

struct Whose {
    basics::Urn urn;
    std::string name;
};
// As it stands now, in that scope, of one school or of many at once and in their order. Small parts are hidden.
basics::Result<TodayView> today_of(const storage::Database&, storage::Reader&, const permissions::Scope&, const Whose&,
                                   basics::Instant now);
basics::Result<std::vector<TodayView>> today_of_all(const storage::Database&, storage::Reader&,
                                                    const permissions::Scope&, std::span<const Whose>,
                                                    basics::Instant now);

// Which schools something came in for after a batch, and the newest batch there is. Urn 0 stands for all: marks were taken away.
struct News {
    std::int64_t newest;
    std::vector<basics::Urn> schools{};
};
basics::Result<News> news_since(storage::Reader&, std::int64_t batch);
basics::Result<std::int64_t> newest_batch(storage::Reader&);

} // namespace attendance
