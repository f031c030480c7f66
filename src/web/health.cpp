#include "web/health.h"

#include "web/proxy.h"
#include "web/site.h"

#include <fstream>

namespace web {
namespace {

constexpr std::string_view metrics_type = "text/plain; version=0.0.4; charset=utf-8";

// Resident memory, from the second number of /proc/self/statm, in pages (proc(5)).
std::int64_t resident_bytes() {
    std::ifstream in{"/proc/self/statm"};
    std::int64_t all{}, resident{};
    in >> all >> resident;
    return resident * 4096;
}

// Label values: backslash, quotation mark and line feed are escaped (Prometheus text format 0.0.4); our patterns hold
// none.
std::string requests_of(const Site& site) {
    std::string count = "# TYPE bearing_requests_total counter\n", times = "# TYPE bearing_request_seconds histogram\n";
    for (const auto& [key, line] : site.counters.lines()) {
        const auto labels = fmt::format("route=\"{}\",status=\"{}\"", key.first, key.second);
        count += fmt::format("bearing_requests_total{{{}}} {}\n", labels, line.requests);
        for (std::size_t i = 0; i < Counters::bounds.size(); ++i)
            times += fmt::format("bearing_request_seconds_bucket{{{},le=\"{}\"}} {}\n", labels, Counters::bounds[i],
                                 line.within[i]);
        times += fmt::format("bearing_request_seconds_bucket{{{},le=\"+Inf\"}} {}\n", labels, line.requests);
        times += fmt::format("bearing_request_seconds_sum{{{}}} {:.6f}\nbearing_request_seconds_count{{{}}} {}\n",
                             labels, line.seconds, labels, line.requests);
    }
    return count + times;
}

} // namespace

basics::Result<Reply> alive(Request&) { return plain("ok\n"); }

basics::Result<Reply> ready(Request& asked) {
    const auto version = storage::schema_version(asked.connection);
    if (!version) return plain("The database does not answer.\n", 503);
    if (version.value() == storage::newest_migration()) return plain("ready\n");
    return plain(fmt::format("The database is at schema {}, this program needs {}: run bearing migrate.\n",
                             version.value(), storage::newest_migration()),
                 503);
}

basics::Result<Reply> metrics(Request& asked) {
    if (!is_loopback(asked.from.address))
        return basics::forbidden("Metrics are only told to the machine on which Bearing runs.");
    basics::demand(asked.site != nullptr, "metrics without a site");
    auto reply =
        plain(requests_of(*asked.site)
              + fmt::format("# TYPE bearing_waiting gauge\nbearing_waiting {}\n# TYPE bearing_live_clients gauge\n"
                            "bearing_live_clients {}\n# TYPE process_resident_memory_bytes gauge\n"
                            "process_resident_memory_bytes {}\n",
                            asked.site->waiting.load(), asked.site->live_clients.load(), resident_bytes()));
    reply.type = metrics_type;
    return reply;
}

} // namespace web
