#pragma once
// Looks for marks that came in, by whichever copy of the server, and tells the pages that are open here.
#include "attendance/today_routes.h"

#include <thread>

namespace attendance {

class TodayWatch {
public:
    // Four looks a second: a page changes within one, however many batches came meanwhile. What went wrong goes to `log`.
    using Log = std::function<void(std::string_view)>;
    TodayWatch(web::Site&, Log);

    // One look, on a connection: publishes when batches came after the last look and somebody has a page open.
    static basics::Result<std::int64_t> look(web::Site&, storage::Connection&, TodayPages&, std::int64_t seen);

private:
    std::jthread thread_; // stops and joins when this goes
};

} // namespace attendance
