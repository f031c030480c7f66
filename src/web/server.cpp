#include "web/server_house.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>

#include <sys/resource.h>

#include <csignal>

namespace web {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

// Every conversation is a file descriptor: take as many as the system lets us have.
void raise_descriptor_limit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

basics::Problem cannot_listen(const Options& options, const error_code& error) {
    if (error == asio::error::address_in_use)
        return basics::conflict(
            fmt::format("Port {} of {} is taken by another program. Stop that one, or choose another port with --port.",
                        options.port, options.address));
    if (error == asio::error::access_denied)
        return basics::forbidden(
            fmt::format("Port {} may only be opened by root. Choose one above 1023 with --port.", options.port));
    return basics::broken(
        fmt::format("Bearing cannot listen on {} port {}. Check --address and --port.", options.address, options.port),
        error.message());
}

basics::Result<tcp::acceptor> listen_on(asio::io_context& io, const Options& options) {
    error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    if (error)
        return basics::invalid(
            fmt::format("{} is no address of a network: write it as 127.0.0.1 or ::1.", options.address));
    const tcp::endpoint endpoint{address, options.port};
    tcp::acceptor acceptor{io};
    if (!error) acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(tcp::acceptor::reuse_address{true}, error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) return cannot_listen(options, error);
    return acceptor;
}

awaitable<void> take_guests(House& house, tcp::acceptor& acceptor) {
    asio::steady_timer pause{house.io};
    for (;;) {
        auto [error, socket] = co_await acceptor.async_accept(told);
        if (house.stopping) co_return;
        if (error) { // no descriptor free: wait for somebody to leave
            pause.expires_after(std::chrono::milliseconds{100});
            co_await pause.async_wait(told);
        } else if (house.conversations.size() < house.options.limits.conversations) {
            error_code ignored;
            socket.set_option(tcp::no_delay{true}, ignored);
            asio::co_spawn(house.io, converse(house, std::move(socket)), asio::detached);
        }
    }
}

std::chrono::milliseconds tick(const Limits& limits) {
    const auto shortest = std::min({limits.header_time, limits.body_time, limits.idle_time, limits.write_time});
    return std::clamp(shortest / 4, std::chrono::milliseconds{10}, std::chrono::milliseconds{1000});
}

// Cancels what has waited too long: one timer for all, as a timer a socket would cost more than the socket.
awaitable<void> watch(House& house) {
    asio::steady_timer timer{house.io};
    for (;;) {
        timer.expires_after(tick(house.options.limits));
        co_await timer.async_wait(told);
        const auto now = Clock::now();
        for (auto* each : house.conversations) {
            if (each->deadline > now) continue;
            each->expired = true;
            error_code ignored;
            each->socket.cancel(ignored);
        }
    }
}

void begin_stop(House& house, tcp::acceptor& acceptor, asio::steady_timer& last_call) {
    if (std::exchange(house.stopping, true)) return;
    error_code ignored;
    acceptor.close(ignored);
    for (auto* each : house.conversations)
        if (each->stage == Conversation::Stage::idle) each->socket.cancel(ignored);
    for (auto* each : house.listeners) each->conversation.wake.cancel();
    if (house.conversations.empty()) return house.io.stop();
    last_call.expires_after(house.options.limits.drain_time);
    last_call.async_wait([&house](error_code error) {
        if (!error) house.io.stop();
    });
}

} // namespace

Conversation::Conversation(tcp::socket taken) : socket{std::move(taken)}, wake{socket.get_executor()} {
    error_code error;
    const auto endpoint = socket.remote_endpoint(error);
    if (!error) peer = endpoint.address().to_string();
}

House::House(Site& whole, const Options& chosen)
    : site{whole},
      options{chosen},
      quick{whole.database, chosen.workers, chosen.limits.queue},
      slow{whole.database, chosen.slow_workers, chosen.limits.slow_queue} {}

basics::Result<void> serve(Site& site, const Options& options, std::stop_token stop) {
    raise_descriptor_limit();
    std::signal(SIGPIPE, SIG_IGN);
    House house{site, options};
    auto acceptor = TRY(listen_on(house.io, options));
    asio::steady_timer last_call{house.io};
    const auto halt = [&] { begin_stop(house, acceptor, last_call); };

    asio::signal_set signals{house.io};
    if (options.signals) {
        signals.add(SIGTERM);
        signals.add(SIGINT);
        signals.async_wait([&](error_code error, int) {
            if (!error) halt();
        });
    }
    const std::stop_callback when_asked{stop, [&] { asio::post(house.io, halt); }};
    site.live.on_publish([&house] { asio::post(house.io, [&house] { distribute(house); }); });

    asio::co_spawn(house.io, take_guests(house, acceptor), asio::detached);
    asio::co_spawn(house.io, watch(house), asio::detached);
    if (options.listening) options.listening(acceptor.local_endpoint().port());
    house.io.run();
    site.live.on_publish(nullptr);
    return {};
}

} // namespace web
