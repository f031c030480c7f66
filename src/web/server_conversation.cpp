#include "web/server_exchange.h"

#include "basics/text.h"
#include "web/assets.h"
#include "web/form.h"
#include "web/headers.h"
#include "web/routes.h"

#include <boost/asio/post.hpp>
#include <boost/beast/http/read.hpp>

namespace web {
namespace {

namespace http = boost::beast::http;
using boost::system::error_code;

struct Presence {
    House& house;
    Conversation& here;
    Presence(House& in, Conversation& who) : house{in}, here{who} { house.conversations.insert(&here); }
    Presence(const Presence&) = delete;
    ~Presence() {
        house.conversations.erase(&here);
        if (house.stopping && house.conversations.empty()) house.io.stop();
    }
};

// A request line longer than the whole header may be never ends, so no line end has come.
bool address_too_long(const Buffer& buffer) {
    const std::string_view seen{static_cast<const char*>(buffer.data().data()), buffer.size()};
    return seen.find("\r\n") == seen.npos;
}

// Sets the reply for a request that could not be read; false when there is nobody to tell.
bool unreadable(Conversation& here, const Buffer& buffer, Exchange& it, const error_code& error) {
    it.keep = false;
    if (here.expired) return it.refuse(408, "Your browser took too long to send its request. Please try again."), true;
    if (error == http::error::header_limit || error == http::error::buffer_overflow) {
        if (address_too_long(buffer)) it.refuse(414, "This address is longer than Bearing takes.");
        else
            it.refuse(431, "Your browser sent more headers or cookies than Bearing takes. Delete this site's cookies "
                           "and try again.");
        return true;
    }
    if (error == http::error::end_of_stream || error.category() != make_error_code(http::error::bad_method).category())
        return false;
    return it.refuse(400, "Your browser sent something that is not a web request."), true;
}

awaitable<bool> read_header(House& house, Conversation& here, Buffer& buffer, Exchange& it) {
    if (house.stopping) co_return false;
    if (buffer.size() == 0) {
        here.stage = Conversation::Stage::idle;
        here.allow(it.first ? house.options.limits.header_time : house.options.limits.idle_time);
        const auto [waited] = co_await here.socket.async_wait(tcp::socket::wait_read, told);
        here.stage = Conversation::Stage::busy;
        if (waited || here.expired) co_return false;
    }
    it.began = Clock::now();
    here.allow(house.options.limits.header_time);
    const auto [error, bytes] = co_await http::async_read_header(here.socket, buffer, *it.parser, told);
    here.deadline = never;
    co_return !error || unreadable(here, buffer, it, error);
}

Fields headers_of(const Exchange& it) {
    Fields headers;
    for (const auto& each : it.parser->get())
        headers.add(basics::lower({each.name_string().data(), each.name_string().size()}),
                    {each.value().data(), each.value().size()});
    return headers;
}

// Fills the Incoming from the header, or refuses.
void understand(House& house, const Conversation& here, Exchange& it) {
    const auto& head = it.parser->get();
    const std::string_view target{head.target().data(), head.target().size()};
    it.keep = it.parser->keep_alive();
    it.head_only = head.method() == http::verb::head;
    if (target.size() > house.options.limits.address)
        return it.refuse(414, "This address is longer than Bearing takes.");
    if (head.count(http::field::host) != 1 && head.version() == 11)
        return it.refuse(400, "The request must say once which host it is for.");
    if (!it.head_only && head.method() != http::verb::get && head.method() != http::verb::post) {
        it.refuse(405, "Bearing answers GET, HEAD and POST.");
        return it.reply->headers.emplace_back("Allow", "GET, HEAD, POST"), void();
    }
    auto parsed = parse_target(target);
    if (!parsed) return it.refuse(400, parsed.problem().message);
    const auto& trusted = house.options.trusted_proxies;
    it.incoming = {.method = head.method() == http::verb::post ? Method::post : Method::get,
                   .path = std::move(parsed.value().path),
                   .query = std::move(parsed.value().query),
                   .cookies = parse_cookies(it.header("Cookie")),
                   .address = client_address(here.peer, it.header("X-Forwarded-For"), trusted),
                   .secure = came_securely(here.peer, it.header("X-Forwarded-Proto"), trusted)};
    const auto found = find_route(house.site.routes, it.incoming.method, it.incoming.path);
    if (found.route) it.lane = found.route->lane, it.caller = found.route->caller;
    if (it.caller == Caller::program) it.incoming.headers = headers_of(it);
    it.known = found.route != nullptr;
    if (it.incoming.method == Method::get && (it.parser->chunked() || it.parser->content_length().value_or(0) > 0))
        it.refuse(400, "A page is asked for without anything attached.");
    if (it.incoming.method == Method::get && it.incoming.path.starts_with("/assets/")) serve_asset(it);
}

awaitable<bool> exchange(House& house, Conversation& here, Buffer& buffer, bool first) {
    Exchange it{house.options};
    it.first = first;
    if (!co_await read_header(house, here, buffer, it)) co_return false;
    if (!it.reply) understand(house, here, it);
    if (!it.reply && it.incoming.method == Method::post) co_await read_body(house, here, buffer, it);
    if (!it.reply)
        co_await ask_worker(house, here, it, [&](Desk& desk) {
            it.take(answer(house.site, it.incoming, *desk.connection, it.reference));
        });
    if (!co_await send(house, here, it)) co_return false;
    note(house, it);
    if (it.reply->listen.empty() || it.head_only) co_return it.keep && !house.stopping;
    auto topic = std::move(it.reply->listen);
    it.rest();
    buffer = Buffer{buffer_size};
    co_await keep_listening(house, here, std::move(topic));
    co_return false;
}

// Says goodbye first and reads what is still coming: a socket closed upon unread bytes would lose our last reply.
awaitable<void> close_gently(Conversation& here) {
    error_code ignored;
    here.socket.shutdown(tcp::socket::shutdown_send, ignored);
    here.allow(std::chrono::milliseconds{2000});
    std::array<char, 4096> rest{};
    for (std::size_t total = 0; total < 4 * 1024 * 1024 && Clock::now() < here.deadline;) {
        const auto [error, bytes] = co_await here.socket.async_read_some(boost::asio::buffer(rest), told);
        if (error) co_return;
        total += bytes;
    }
}

} // namespace

// Waits on this thread's timer, not on the worker: the io thread goes on with others.
awaitable<void> ask_worker(House& house, Conversation& here, Exchange& it, std::function<void(Desk&)> ask) {
    bool done = false;
    ++house.site.waiting;
    const bool taken = house.pool(it.lane).submit([&](Desk& desk) {
        --house.site.waiting;
        it.at_desk(desk, ask);
        boost::asio::post(house.io, [&] {
            done = true;
            here.wake.cancel();
        });
    });
    if (!taken) {
        --house.site.waiting;
        it.refuse(503, "Bearing has more to do at this moment than it can. Please try again in a few seconds.");
        it.reply->headers.emplace_back("Retry-After", "5");
        co_return;
    }
    here.deadline = never;
    while (!done) {
        here.wake.expires_at(never);
        co_await here.wake.async_wait(told);
    }
}

awaitable<void> converse(House& house, tcp::socket socket) {
    Conversation here{std::move(socket)};
    const Presence presence{house, here};
    Buffer buffer{buffer_size};
    bool first = true;
    while (co_await exchange(house, here, buffer, first)) first = false;
    if (here.said_last_word) co_await close_gently(here);
}

} // namespace web
