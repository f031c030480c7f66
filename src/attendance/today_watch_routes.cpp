#include "attendance/today_watch_routes.h"

#include "attendance/registers_store.h"
#include "attendance/today_store.h"
#include "basics/text.h"

#include <condition_variable>
#include <fmt/format.h>
#include <mutex>

namespace attendance {
namespace {

using basics::Result;

constexpr std::chrono::milliseconds between_looks{250};
constexpr std::chrono::seconds after_trouble{5};

// A connection that is made again when the database did not answer.
class Looking {
public:
    explicit Looking(web::Site& site) : site_{site} {}

    // A mistake of ours ends this look, never the server.
    Result<void> once() {
        try {
            return looked();
        } catch (const basics::Bug& bug) {
            return basics::broken(bug.why);
        } catch (const std::exception& thrown) {
            return basics::broken(thrown.what());
        }
    }

private:
    Result<void> looked() {
        if (!connection_) connection_ = TRY(site_.database.connect());
        auto looked = seen_ ? TodayWatch::look(site_, *connection_, pages_, *seen_) : first();
        if (!looked) return connection_.reset(), looked.problem();
        seen_ = looked.value();
        return reconciled();
    }
    // The registers are laid out before anybody asks; pages that are opened later show what stands then.
    Result<std::int64_t> first() {
        auto reader = TRY(storage::read(*connection_));
        TRY(with_registers(site_.database, reader, [](const Registers&) {}));
        reconciled_ = basics::london_date(site_.now());
        constexpr std::array all{basics::Urn{0}};
        if (site_.live_clients > 0) TRY(pages_.publish(site_, reader, all)); // they came before the first look
        return newest_batch(reader);
    }
    // Once a night, when nobody waits.
    Result<void> reconciled() {
        constexpr std::chrono::hours at{3};
        const auto night = basics::london_date(site_.now() - at);
        if (night <= reconciled_) return {};
        auto reader = TRY(storage::read(*connection_));
        const auto unlike = TRY(reconcile(site_.database, reader));
        if (unlike) reconciled_ = night;
        if (unlike.value_or(0) == 0) return {};
        return basics::broken(fmt::format("{} in memory were not as the database has them, and were laid out anew.",
                                          basics::counted(*unlike, "mark", "marks")));
    }

    web::Site& site_;
    std::unique_ptr<storage::Connection> connection_{};
    TodayPages pages_{};
    std::optional<std::int64_t> seen_{};
    basics::Date reconciled_{};
};

void keep_looking(const std::stop_token& stop, web::Site& site, const TodayWatch::Log& log) {
    std::mutex mutex;
    std::condition_variable_any asked_to_stop;
    Looking looking{site};
    while (!stop.stop_requested()) {
        const auto looked = looking.once();
        if (!looked) log(looked.problem().message);
        std::unique_lock lock{mutex};
        asked_to_stop.wait_for(lock, stop, looked.ok() ? between_looks : after_trouble, [] { return false; });
    }
}

} // namespace

TodayWatch::TodayWatch(web::Site& site, Log log)
    : thread_{[&site, log = std::move(log)](const std::stop_token& stop) { keep_looking(stop, site, log); }} {}

Result<std::int64_t> TodayWatch::look(web::Site& site, storage::Connection& connection, TodayPages& pages,
                                      std::int64_t seen) {
    auto reader = TRY(storage::read(connection));
    const auto news = TRY(news_since(reader, seen));
    if (news.newest == seen) return seen;
    if (site.live_clients > 0) TRY(pages.publish(site, reader, news.schools));
    else pages = {}; // nobody looks, and what was drawn is no longer true
    return news.newest;
}

} // namespace attendance
