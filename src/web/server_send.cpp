#include "web/assets.h"
#include "web/bare_page.h"
#include "web/headers.h"
#include "web/server_exchange.h"

#include <boost/asio/write.hpp>

#include <cstdio>
#include <random>

namespace web {
namespace {

constexpr std::size_t piece_of_file = 64 * 1024;

std::string random_reference() {
    static thread_local std::random_device device;
    return fmt::format("{:08x}{:08x}", device(), device());
}

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

bool sets(const Headers& headers, std::string_view name) {
    return std::any_of(headers.begin(), headers.end(), [&](const auto& header) { return header.first == name; });
}

// RFC 9110 5.6.7: Tue, 24 Nov 2026 08:00:00 GMT.
std::string http_date(basics::Instant now) {
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(now - day)};
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", days[std::chrono::weekday{day}.c_encoding()],
                       static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
                       static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

std::string head_of(const House& house, const Exchange& it, std::uint64_t length) {
    const auto& reply = *it.reply;
    std::string head = fmt::format("HTTP/1.1 {} {}\r\n", reply.status, status_words(reply.status));
    const auto add = [&](std::string_view name, std::string_view value) {
        if (fits_header(value)) head.append(name).append(": ").append(value).append("\r\n");
    };
    for (const auto& [name, value] : security_headers(it.incoming.secure)) add(name, value);
    for (const auto& [name, value] : reply.headers) add(name, value);
    add("Date", http_date(house.site.now()));
    if (reply.status != 304) add("Content-Type", reply.type);
    if (!sets(reply.headers, "Cache-Control")) add("Cache-Control", never_kept);
    const bool live = !reply.listen.empty();
    if (live) add("X-Accel-Buffering", "no"); // nginx holds replies back otherwise
    else add("Content-Length", std::to_string(length));
    add("Connection", it.keep && !live && !house.stopping ? "keep-alive" : "close");
    return head.append("\r\n");
}

awaitable<bool> write_all(House& house, Conversation& here, Exchange& it, std::string_view bytes) {
    here.expired = false;
    here.allow(house.options.limits.write_time + std::chrono::seconds{bytes.size() / (64 * 1024)});
    const auto [error, sent] = co_await boost::asio::async_write(here.socket, boost::asio::buffer(bytes), told);
    here.deadline = never;
    it.sent += sent;
    co_return !error;
}

awaitable<bool> write_file(House& house, Conversation& here, Exchange& it, std::FILE* file, std::uint64_t left) {
    std::string piece(piece_of_file, '\0');
    while (left > 0) {
        const auto got = std::fread(piece.data(), 1, std::min<std::uint64_t>(left, piece.size()), file);
        if (got == 0) co_return false; // shorter than it was: the other side sees that bytes are missing
        if (!co_await write_all(house, here, it, std::string_view{piece}.substr(0, got))) co_return false;
        left -= got;
    }
    co_return true;
}

} // namespace

Exchange::Exchange(const Options& options)
    : parser{std::in_place}, body{options.uploads, options.limits.form}, reference{random_reference()} {
    parser->header_limit(options.limits.header);
    parser->body_limit(boost::none); // read_body counts
}

std::string Exchange::header(std::string_view name) const {
    const auto found = parser->get().find(boost::string_view{name.data(), name.size()});
    return found == parser->get().end() ? std::string{} : std::string{found->value().data(), found->value().size()};
}

void Exchange::refuse(int status, std::string_view sentence) {
    reply = caller == Caller::program ? problem_json(status, sentence) : bare_page(status, sentence);
    if (status != 405 && status != 503) keep = false;
}

void Exchange::take(Answer answer) {
    reply = std::move(answer.reply);
    route = answer.route;
    statements = answer.statements;
    trouble = std::move(answer.trouble);
}

void Exchange::at_desk(Desk& desk, const std::function<void(Desk&)>& ask) {
    if (!desk.connection) {
        refuse(503, "The database does not answer. Please try again in a minute.");
        reply->headers.emplace_back("Retry-After", "30");
        return;
    }
    try {
        ask(desk);
    } catch (const std::exception& thrown) { // not even the page that tells of a fault could be written
        refuse(500, fmt::format("Something is wrong in Bearing itself. Tell your administrator this reference: {}.",
                                reference));
        trouble = thrown.what();
    } catch (const basics::Bug& bug) {
        refuse(500, fmt::format("Something is wrong in Bearing itself. Tell your administrator this reference: {}.",
                                reference));
        trouble = bug.why;
    }
    desk.doubtful = reply && reply->status == 500;
}

void Exchange::rest() {
    parser.reset();
    incoming = {};
    reply->headers = {};
    reply->body = {};
}

void serve_asset(Exchange& it) {
    it.route = "/assets";
    const auto found = find_asset(it.incoming.path);
    if (!found) return it.refuse(404, "There is no such file. Load the page again.");
    it.fixed = found->bytes;
    it.reply = Reply{.headers = {{"Cache-Control", std::string{for_ever}}}, .type = std::string{found->type}};
}

awaitable<bool> send(House& house, Conversation& here, Exchange& it) {
    const auto& reply = *it.reply;
    std::string_view body = it.fixed.empty() ? std::string_view{reply.body} : it.fixed;
    File file{reply.file.empty() ? nullptr : std::fopen(reply.file.c_str(), "rb")};
    std::error_code missing;
    const auto length = file ? std::filesystem::file_size(reply.file, missing) : body.size();
    const auto head = head_of(house, it, length);
    here.said_last_word = !it.keep;
    if (file) {
        if (!co_await write_all(house, here, it, head)) co_return false;
        co_return it.head_only || co_await write_file(house, here, it, file.get(), length);
    }
    // Small replies leave in one packet.
    if (it.head_only) body = {};
    if (body.size() > 16 * 1024)
        co_return co_await write_all(house, here, it, head) && co_await write_all(house, here, it, body);
    const auto whole = head + std::string{body};
    co_return co_await write_all(house, here, it, whole);
}

void note(House& house, const Exchange& it) {
    const auto took = std::chrono::duration<double>(Clock::now() - it.began);
    const auto method = it.head_only ? "HEAD" : it.incoming.method == Method::post ? "POST" : "GET";
    house.site.counters.count(it.route, it.reply->status, took);
    auto line = fmt::format("time={} method={} route={} status={} ms={:.1f} statements={} bytes={} id={}",
                            basics::iso(house.site.now()), method, it.route, it.reply->status, took.count() * 1000,
                            it.statements, it.sent, it.reference);
    if (!it.trouble.empty()) line += fmt::format(" trouble=\"{}\"", one_line(it.trouble));
    if (house.options.log) return house.options.log(line);
    line += '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace web
