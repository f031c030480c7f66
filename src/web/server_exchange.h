#pragma once
// Exchange is one request and its reply while they pass over a socket. It shows Beast: only server*.cpp may include it.
#include "web/body.h"
#include "web/server_house.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

namespace web {

using Buffer = boost::beast::flat_buffer;
inline constexpr std::size_t buffer_size = 64 * 1024;

struct Exchange {
    using Parser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;
    explicit Exchange(const Options&);

    std::string header(std::string_view name) const;    // "" when it was not sent
    void refuse(int status, std::string_view sentence); // the reply, by the server itself
    void take(Answer);
    // Runs `ask` at a worker's desk; whatever goes wrong there becomes the reply.
    void at_desk(Desk&, const std::function<void(Desk&)>& ask);
    void rest(); // lets go of what a live client no longer needs

    std::optional<Parser> parser;
    Incoming incoming{};
    Body body;
    std::string reference;
    Clock::time_point began{Clock::now()};
    Lane lane{Lane::quick};
    Caller caller{Caller::person};
    bool first{};     // of this socket
    bool known{};     // a route was found
    bool head_only{}; // HEAD: all but the body
    bool keep{};      // the socket, for another request
    std::optional<Reply> reply{};
    std::string_view fixed{}; // the reply's body, when the program carries it inside itself
    std::string_view route{"-"};
    std::int64_t statements{};
    std::uint64_t sent{};
    std::string trouble{};
};

// server_body.cpp: takes in what a POST carries, within the limits, or refuses.
awaitable<void> read_body(House&, Conversation&, Buffer&, Exchange&);
// server_conversation.cpp: waits until a worker has run this.
awaitable<void> ask_worker(House&, Conversation&, Exchange&, std::function<void(Desk&)>);
// server_send.cpp: false when the other side has gone.
awaitable<bool> send(House&, Conversation&, Exchange&);
void note(House&, const Exchange&); // the log line and the counters
void serve_asset(Exchange&);        // /assets/…: from the program itself

} // namespace web
