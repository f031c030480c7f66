#pragma once
// What the files of the server share: the house with its pools, and every conversation that goes on in it. It shows
// Asio, so only server*.cpp may include it. All of it lives on the one thread that runs `io`.
#include "web/pool.h"
#include "web/server.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <unordered_set>

namespace web {

using boost::asio::awaitable;
using boost::asio::ip::tcp;
using Clock = std::chrono::steady_clock;
// co_await gives {error, …} and throws nothing.
inline constexpr boost::asio::as_tuple_t<boost::asio::use_awaitable_t<>> told{boost::asio::use_awaitable};
inline constexpr auto never = Clock::time_point::max();

// One socket and what is being done with it.
struct Conversation {
    enum class Stage { idle, busy };
    explicit Conversation(tcp::socket taken);
    void allow(std::chrono::milliseconds time) { deadline = Clock::now() + time; }

    tcp::socket socket;
    boost::asio::steady_timer wake;
    std::string peer{};
    Stage stage{Stage::busy};
    Clock::time_point deadline{never}; // passed: the watch cancels what the socket waits for
    bool expired{};
    bool said_last_word{}; // a reply that ends the conversation was sent
};

// A live client: what it listens to and what it has not been sent yet.
struct Listener {
    Conversation& conversation;
    std::string topic;
    std::string pending{};
};

struct House {
    House(Site&, const Options&);
    Pool& pool(Lane lane) { return lane == Lane::quick ? quick : slow; }

    Site& site;
    const Options& options;
    bool stopping{};
    std::unordered_set<Conversation*> conversations{};
    std::unordered_set<Listener*> listeners{};
    // The order matters: pools finish their jobs before `io` destroys the conversations that wait for them.
    boost::asio::io_context io{1};
    Pool quick;
    Pool slow;
};

// server_conversation.cpp: everything that is said over one socket.
awaitable<void> converse(House&, tcp::socket);

// server_live.cpp: sends what was published to those who listen; keeps one listener until it goes or must come back.
void distribute(House&);
awaitable<void> keep_listening(House&, Conversation&, std::string topic);

} // namespace web
