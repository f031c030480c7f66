#include "testing/served.h"

#include "basics/text.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <future>

namespace testing {

Served::Served(std::vector<web::Route> routes, web::Options options, web::Gate gate)
    : fresh_{storage::Engine::sqlite, Schema::newest},
      routes_{std::move(routes)},
      site_{new web::Site{.database = fresh_.database(), .routes = routes_, .gate = gate}} {
    site_->now = [] { return basics::parse_iso_instant("2026-09-01T08:30:00.000Z").value(); };
    std::promise<unsigned short> ready;
    options.port = 0;
    options.signals = false;
    options.uploads = fresh_.folder();
    options.listening = [&](unsigned short port) { ready.set_value(port); };
    options.log = [this](std::string_view line) {
        const std::lock_guard lock{mutex_};
        log_.emplace_back(line);
    };
    thread_ = std::jthread{[this, options](std::stop_token stop) {
        basics::demand(web::serve(*site_, options, stop).ok(), "the server did not start");
    }};
    port_ = ready.get_future().get();
}

std::vector<std::string> Served::log() const {
    const std::lock_guard lock{mutex_};
    return log_;
}

void Served::stop() {
    thread_.request_stop();
    if (thread_.joinable()) thread_.join();
}

Socket::Socket(unsigned short port) : descriptor_{socket(AF_INET, SOCK_STREAM, 0)} {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{.tv_sec = 20, .tv_usec = 0};
    setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    basics::demand(connect(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0,
                   "no server answers");
}

Socket::~Socket() { close(descriptor_); }

void Socket::say(std::string_view text) {
    while (!text.empty()) {
        const auto sent = send(descriptor_, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent <= 0) return; // the other side has closed: what it said is what the test looks at
        text.remove_prefix(static_cast<size_t>(sent));
    }
}

void Socket::half_close() { shutdown(descriptor_, SHUT_WR); }

std::string Socket::hear_until(std::string_view end) {
    for (;;) {
        const auto at = end.empty() ? std::string::npos : heard_.find(end);
        if (at != std::string::npos) {
            auto found = heard_.substr(0, at + end.size());
            heard_.erase(0, found.size());
            return found;
        }
        std::array<char, 8192> piece{};
        const auto got = recv(descriptor_, piece.data(), piece.size(), 0);
        if (got <= 0) return std::exchange(heard_, {});
        heard_.append(piece.data(), static_cast<size_t>(got));
    }
}

std::string Socket::hear_reply() {
    auto reply = hear_until("\r\n\r\n");
    const auto at = reply.find("Content-Length: ");
    if (at == std::string::npos) return reply;
    const auto digits = reply.substr(at + 16, reply.find('\r', at) - at - 16);
    const auto length = static_cast<size_t>(basics::whole_number(digits).value_or(0));
    while (heard_.size() < length) {
        std::array<char, 8192> piece{};
        const auto got = recv(descriptor_, piece.data(), piece.size(), 0);
        if (got <= 0) break;
        heard_.append(piece.data(), static_cast<size_t>(got));
    }
    reply += heard_.substr(0, length);
    heard_.erase(0, std::min(length, heard_.size()));
    return reply;
}

int status_of(std::string_view reply) {
    return reply.size() < 12 ? 0 : static_cast<int>(basics::whole_number(reply.substr(9, 3)).value_or(0));
}

} // namespace testing
