#include "web/server_house.h"

#include <boost/asio/write.hpp>

namespace web {
namespace {

// A client that does not take what it is sent is let go; it comes back by itself and sees the newest page.
constexpr std::size_t most_pending = 256 * 1024;

struct Listening {
    House& house;
    Listener& listener;
    Listening(House& in, Listener& who) : house{in}, listener{who} {
        house.listeners.insert(&listener);
        ++house.site.live_clients;
    }
    Listening(const Listening&) = delete;
    ~Listening() {
        house.listeners.erase(&listener);
        --house.site.live_clients;
    }
};

} // namespace

void distribute(House& house) {
    const auto messages = house.site.live.take();
    for (const auto& message : messages)
        for (auto* listener : house.listeners) {
            if (listener->topic != message.topic) continue;
            listener->pending += message.event;
            listener->conversation.wake.cancel();
        }
}

awaitable<void> keep_listening(House& house, Conversation& here, std::string topic) {
    Listener listener{.conversation = here, .topic = std::move(topic), .pending = "retry: 5000\n\n"};
    const Listening listening{house, listener};
    const auto until = Clock::now() + house.options.limits.live_time;
    while (!house.stopping && Clock::now() < until && listener.pending.size() < most_pending) {
        if (listener.pending.empty()) {
            here.wake.expires_after(house.options.limits.heartbeat);
            const auto [woken] = co_await here.wake.async_wait(told);
            if (!woken && listener.pending.empty()) listener.pending = ": still here\n\n";
            continue;
        }
        const auto sending = std::exchange(listener.pending, {});
        here.allow(house.options.limits.write_time);
        const auto [error, sent] = co_await boost::asio::async_write(here.socket, boost::asio::buffer(sending), told);
        here.deadline = never;
        if (error) co_return;
    }
}

} // namespace web
