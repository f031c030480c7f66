#include "testing/served.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace std::chrono_literals;
using testing::Served;
using testing::Socket;

namespace {
basics::Result<web::Reply> follow(web::Request&) { return web::listen("weather"); }
basics::Result<void> open_gate(web::Request&, permissions::Verb) { return {}; }

Served served(web::Limits limits = {}) {
    return Served{{{web::Method::get, "/live", permissions::Verb::anyone, follow}}, {.limits = limits}, open_gate};
}
} // namespace

TEST_CASE("what is published reaches those who listen") {
    auto server = served({.heartbeat = 50ms});
    Socket socket{server.port()};
    socket.say("GET /live HTTP/1.1\r\nHost: here\r\n\r\n");
    CHECK(socket.hear_until("\r\n\r\n").find("Content-Type: text/event-stream") != std::string::npos);
    socket.hear_until("retry: 5000\n\n");
    CHECK(server.site().live_clients == 1);
    server.site().live.publish("weather", {"<p>rain</p>\n<p>wind</p>"});
    server.site().live.publish("something else", {"<p>no</p>"});
    CHECK(socket.hear_until("wind</p>\n\n").ends_with("data: <p>rain</p>\ndata: <p>wind</p>\n\n"));
    CHECK(socket.hear_until("\n\n") == ": still here\n\n");
}

TEST_CASE("a live client must come back through the gate after a while") {
    auto server = served({.heartbeat = 20ms, .live_time = 50ms});
    Socket socket{server.port()};
    socket.say("GET /live HTTP/1.1\r\nHost: here\r\n\r\n");
    CHECK(socket.hear_all().find("retry: 5000") != std::string::npos);
}

namespace {
// The second number of /proc/self/statm, in pages (proc(5)).
std::int64_t resident_kilobytes() {
    std::ifstream in{"/proc/self/statm"};
    std::int64_t all{}, resident{};
    in >> all >> resident;
    return resident * 4;
}
} // namespace

TEST_CASE("two thousand live clients fit into 20 MB, and each hears what is published") {
    auto server = served();
    const auto before = resident_kilobytes();
    std::vector<std::unique_ptr<Socket>> clients;
    for (int i = 0; i < 2000; ++i) {
        clients.push_back(std::make_unique<Socket>(server.port()));
        clients.back()->say("GET /live HTTP/1.1\r\nHost: here\r\n\r\n");
        clients.back()->hear_until("retry: 5000\n\n");
    }
    CHECK(server.site().live_clients == 2000);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they multiply all memory
    CHECK(resident_kilobytes() - before < 20'000);
#endif
    MESSAGE("2,000 live clients take " << resident_kilobytes() - before << " KB, their own side included");

    server.site().live.publish("weather", {"<p>rain</p>"});
    int heard = 0;
    for (auto& client : clients) heard += client->hear_until("\n\n") == "data: <p>rain</p>\n\n" ? 1 : 0;
    CHECK(heard == 2000);
}
