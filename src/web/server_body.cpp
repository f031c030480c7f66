#include "web/server_exchange.h"

#include "basics/text.h"

#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>

namespace web {
namespace {

namespace http = boost::beast::http;

std::string too_large(std::uint64_t limit) {
    return fmt::format("This is more than Bearing takes at once ({} KB). Send it in smaller parts.", limit / 1024);
}

// Only routes that work in the slow lane take files; all others take what a form may hold.
std::uint64_t limit_of(const House& house, const Exchange& it) {
    const auto& limits = house.options.limits;
    if (it.caller == Caller::program) return limits.lines;
    return it.body.holds_files() && it.lane == Lane::slow ? limits.upload : limits.form;
}

// Nobody fills our disk who may not do the thing anyway.
awaitable<void> ask_before_upload(House& house, Conversation& here, Exchange& it) {
    const auto lane = std::exchange(it.lane, Lane::quick);
    co_await ask_worker(house, here, it, [&](Desk& desk) {
        it.reply = refusal_before_upload(house.site, it.incoming, *desk.connection, it.reference);
    });
    it.lane = lane;
}

awaitable<void> go_on(Conversation& here, const Exchange& it) {
    if (basics::lower(it.header("Expect")) != "100-continue") co_return;
    constexpr std::string_view yes{"HTTP/1.1 100 Continue\r\n\r\n"};
    co_await boost::asio::async_write(here.socket, boost::asio::buffer(yes), told);
}

awaitable<void> receive(House& house, Conversation& here, Buffer& buffer, Exchange& it, std::uint64_t limit) {
    std::vector<char> piece(64 * 1024);
    std::uint64_t total = 0;
    const auto start = Clock::now();
    while (!it.parser->is_done() && !it.reply) {
        here.deadline = start + house.options.limits.body_time + std::chrono::seconds{total / (16 * 1024)};
        auto& into = it.parser->get().body();
        into.data = piece.data();
        into.size = piece.size();
        const auto [error, bytes] = co_await http::async_read_some(here.socket, buffer, *it.parser, told);
        const auto got = piece.size() - into.size;
        total += got;
        if (error && error != http::error::need_buffer) {
            it.refuse(here.expired ? 408 : 400, here.expired
                                                    ? "What your browser sends arrives too slowly. Please try again."
                                                    : "What your browser sent was cut short. Please try again.");
        } else if (total > limit) it.refuse(413, too_large(limit));
        else if (const auto fed = it.body.feed({piece.data(), got}); !fed)
            it.refuse(fed.problem().kind == basics::Problem::Kind::broken ? 507 : 400, fed.problem().message);
    }
    here.deadline = never;
}

} // namespace

awaitable<void> read_body(House& house, Conversation& here, Buffer& buffer, Exchange& it) {
    if (it.parser->is_done()) co_return;             // an empty form
    const bool keep = std::exchange(it.keep, false); // a body left unread ends the conversation
    if (!it.known) co_return;
    if (const auto expected = it.body.expect(it.header("Content-Type"), it.caller); !expected)
        co_return it.refuse(415, expected.problem().message);
    const auto limit = limit_of(house, it);
    if (it.parser->content_length().value_or(0) > limit) co_return it.refuse(413, too_large(limit));
    if (limit == house.options.limits.upload) {
        co_await ask_before_upload(house, here, it);
        if (it.reply) co_return;
    }
    co_await go_on(here, it);
    co_await receive(house, here, buffer, it, limit);
    if (it.reply) co_return;
    if (const auto finished = it.body.finish(it.incoming); !finished)
        co_return it.refuse(400, finished.problem().message);
    it.keep = keep;
}

} // namespace web
