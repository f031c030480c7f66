#pragma once
// The server: takes requests from sockets, hands them to workers, sends what they reply.
#include "web/proxy.h"
#include "web/site.h"

#include <filesystem>
#include <stop_token>

namespace web {

// What a request may cost before it is turned away.
struct Limits {
    std::uint32_t header{16 * 1024};
    std::uint64_t form{1024 * 1024};
    std::uint64_t lines{2 * 1024 * 1024}; // that a program sends
    std::uint64_t upload{600ULL * 1024 * 1024};
    std::size_t address{4096};
    std::size_t queue{256}; // requests waiting for a worker
    std::size_t slow_queue{16};
    std::size_t conversations{10'000}; // open sockets, live clients included
    std::chrono::milliseconds header_time{10'000};
    std::chrono::milliseconds body_time{20'000};  // and a second more for every 16 KB that came
    std::chrono::milliseconds idle_time{75'000};  // between two requests of one socket
    std::chrono::milliseconds write_time{60'000}; // to take a reply, or 1 MB of a file
    std::chrono::milliseconds heartbeat{15'000};  // to live clients
    std::chrono::milliseconds live_time{600'000}; // then a live client must come back through the gate
    std::chrono::milliseconds drain_time{25'000};
};

struct Options {
    std::string address{"127.0.0.1"};
    unsigned short port{8080}; // 0: any free one
    unsigned workers{4};
    unsigned slow_workers{2};
    Limits limits{};
    std::filesystem::path uploads{
        std::filesystem::temp_directory_path()}; // where uploaded files stand until their request ends
    std::vector<Network> trusted_proxies{};
    std::function<void(unsigned short port)> listening{}; // told once, when requests are taken
    std::function<void(std::string_view)> log{};          // one line a request; none: stderr
    bool signals{true};                                   // SIGTERM and SIGINT stop it
};

// Answers requests until it is asked to stop; then takes no more, finishes those that run, and returns. An address that
// cannot be listened on is a Problem.
basics::Result<void> serve(Site&, const Options&, std::stop_token stop = {});

} // namespace web
