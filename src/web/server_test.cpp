#include "testing/served.h"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>

using namespace std::chrono_literals;
using permissions::Verb;
using testing::Served;
using testing::Socket;
using testing::status_of;
using web::Method;
using web::Request;

namespace {

struct Greeting {
    std::string words;
};
void write(web::Html& html, const Greeting& greeting) { html.put(greeting.words); }

basics::Result<web::Reply> greet(Request& asked) {
    return web::show(asked, {.title = "Good morning"}, Greeting{std::string{asked.from.query["to"]}});
}
basics::Result<web::Reply> stumble(Request&) { throw basics::Bug{"we were careless"}; }
basics::Result<web::Reply> echo(Request& asked) { return web::plain(std::string{asked.from.form["words"]}); }
basics::Result<web::Reply> weigh(Request& asked) {
    std::string said;
    for (const auto& upload : asked.from.uploads) {
        std::ifstream in{upload.path, std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
        said += fmt::format("{} {} {} {}\n", upload.field, upload.name, upload.bytes, bytes.substr(0, 5));
    }
    return web::plain(said);
}
basics::Result<web::Reply> follow(Request&) { return web::listen("weather"); }

basics::Result<void> open_gate(Request&, Verb) { return {}; }

std::vector<web::Route> routes() {
    return {{Method::get, "/", Verb::anyone, greet},
            {Method::get, "/stumble", Verb::anyone, stumble},
            {Method::get, "/secret", Verb::see_people, greet},
            {Method::post, "/echo", Verb::anyone, echo},
            {Method::post, "/weigh", Verb::anyone, weigh, web::Lane::slow},
            {Method::get, "/live", Verb::anyone, follow}};
}

Served served(web::Limits limits = {}) { return Served{routes(), {.limits = limits}, open_gate}; }

std::string ask(Served& server, std::string_view request) {
    Socket socket{server.port()};
    socket.say(request);
    return socket.hear_all();
}

std::string get(std::string_view path) {
    return fmt::format("GET {} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n", path);
}

std::string post(std::string_view path, std::string_view type, std::string_view body) {
    return fmt::format(
        "POST {} HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n{}", path,
        type, body.size(), body);
}

} // namespace

TEST_CASE("a page comes with its title, its heading and the headers that keep it safe") {
    auto server = served();
    const auto reply = ask(server, get("/?to=%3Cyou%3E"));

    CHECK(status_of(reply) == 200);
    CHECK(reply.find("<title>Good morning – Bearing</title>") != std::string::npos);
    CHECK(reply.find("&lt;you&gt;") != std::string::npos);
    CHECK(reply.find("Content-Security-Policy: default-src 'none'") != std::string::npos);
    CHECK(reply.find("Cache-Control: no-store") != std::string::npos);
    CHECK(reply.find("Date: Tue, 01 Sep 2026 08:30:00 GMT") != std::string::npos);
}

TEST_CASE("one socket carries several requests, pipelined ones too") {
    auto server = served();
    Socket socket{server.port()};
    const std::string request = "GET / HTTP/1.1\r\nHost: here\r\n\r\n";
    socket.say(request + request);
    CHECK(status_of(socket.hear_reply()) == 200);
    CHECK(status_of(socket.hear_reply()) == 200);
    socket.say(request);
    CHECK(socket.hear_reply().find("Connection: keep-alive") != std::string::npos);
}

TEST_CASE("HEAD gives the length and no body") {
    auto server = served();
    const auto reply = ask(server, "HEAD / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
    CHECK(status_of(reply) == 200);
    CHECK(reply.ends_with("\r\n\r\n"));
    CHECK(reply.find("Content-Length: 0") == std::string::npos);
}

TEST_CASE("what cannot be answered gets its status and a sentence") {
    auto server = served();
    struct Bad {
        std::string request;
        int status;
    };
    for (const auto& [request, status] : std::vector<Bad>{
             {"NONSENSE\r\n\r\n", 400},
             {"GET / HTTP/1.1\r\n\r\n", 400},
             {"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n", 400},
             {get("/%zz"), 400},
             {get("/%00"), 400},
             {get("/%FF"), 400},
             {get("//elsewhere"), 400},
             {get("http://elsewhere/"), 400},
             {"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
             {"GET / HTTP/1.1\r\nHost: here\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc", 400},
             {get("/nowhere"), 404},
             {"DELETE / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n", 405},
             {get("/echo"), 405},
             {get("/" + std::string(5000, 'a')), 414},
             {get("/" + std::string(20000, 'a')), 414},
             {"GET / HTTP/1.1\r\nHost: here\r\nCookie: " + std::string(20000, 'a') + "\r\n\r\n", 431},
             {post("/echo", "application/json", "{}"), 415},
             {post("/echo", "application/x-www-form-urlencoded", "words=%zz"), 400},
             {post("/echo", "application/x-www-form-urlencoded", "words=" + std::string(1'100'000, 'a')), 413},
             {post("/echo", "multipart/form-data; boundary=x", std::string(1'100'000, 'a')), 413},
             {post("/weigh", "multipart/form-data; boundary=x", "--x\r\nContent-Disp"), 400}}) {
        CAPTURE(request.substr(0, 60));
        const auto reply = ask(server, request);
        CHECK(status_of(reply) == status);
        CHECK(reply.find("</p>") != std::string::npos);
    }
}

TEST_CASE("a mistake of ours ends the request with a reference, not the server") {
    auto server = served();
    const auto reply = ask(server, get("/stumble"));
    CHECK(status_of(reply) == 500);
    CHECK(reply.find("careless") == std::string::npos);
    CHECK(status_of(ask(server, get("/"))) == 200);

    const auto line = server.log().front();
    const auto id = line.substr(line.find(" id=") + 4, 16);
    CHECK(reply.find(id) != std::string::npos);
    CHECK(line.find("trouble=\"we were careless\"") != std::string::npos);
}

TEST_CASE("the log knows the route and not the address that was asked for") {
    auto server = served();
    ask(server, get("/?to=Somebody"));
    server.stop();
    REQUIRE(server.log().size() == 1);
    CHECK(server.log().front().find("method=GET route=/ status=200 ms=") != std::string::npos);
    CHECK(server.log().front().find("Somebody") == std::string::npos);
}

TEST_CASE("a form arrives, in one piece, in many, or in chunks") {
    auto server = served();
    CHECK(
        ask(server, post("/echo", "application/x-www-form-urlencoded", "words=caf%C3%A9+here")).ends_with("café here"));
    CHECK(ask(server, "POST /echo HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Type: "
                      "application/x-www-form-urlencoded\r\n"
                      "Transfer-Encoding: chunked\r\n\r\n3\r\nwor\r\n5\r\nds=hi\r\n0\r\n\r\n")
              .ends_with("hi"));
}

TEST_CASE("an upload goes to the disk, is there for the handler, and gone afterwards") {
    auto server = served();
    const std::string body = "--x\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\nhello\r\n"
                             "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                             + std::string(3'000'000, 'z') + "\r\n--x--\r\n";
    CHECK(ask(server, post("/weigh", "multipart/form-data; boundary=x", body)).ends_with("file a.csv 3000000 zzzzz\n"));
    const auto left = std::filesystem::directory_iterator{server.uploads()};
    CHECK(std::none_of(begin(left), end(left), [](const auto& entry) {
        return entry.path().filename().string().starts_with("bearing-upload");
    }));
}

TEST_CASE("a client that dawdles is told so, in its header and in its body") {
    auto server = served({.header_time = 100ms, .body_time = 100ms});
    CHECK(status_of(ask(server, "GET / HTT")) == 408);
    CHECK(
        status_of(ask(server, "POST /echo HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                              "Content-Length: 100\r\n\r\nwords="))
        == 408);
}

TEST_CASE("a silent socket is closed without a word") {
    auto server = served({.header_time = 50ms, .idle_time = 50ms});
    CHECK(ask(server, "") == "");
}

TEST_CASE("a page that is not for everyone sends those who are not signed in to sign in, and lets them come back") {
    Served server{routes()};
    const auto reply = ask(server, get("/secret?id=1"));
    CHECK(status_of(reply) == 303);
    CHECK(reply.find("Location: /sign-in?then=%2Fsecret\r\n") != std::string::npos);
    CHECK(status_of(ask(server, post("/echo", "application/x-www-form-urlencoded", "words=hi"))) == 403);
}

TEST_CASE("asked to stop, it lets live clients go and takes nobody else") {
    auto server = served();
    Socket socket{server.port()};
    socket.say("GET /live HTTP/1.1\r\nHost: here\r\n\r\n");
    socket.hear_until("retry: 5000\n\n");
    Socket idle{server.port()};
    server.stop();
    CHECK(socket.hear_all() == "");
    CHECK(idle.hear_all() == "");
}

namespace {
std::atomic<bool> may_go{};
std::atomic<int> at_work{};
basics::Result<web::Reply> hold(Request&) {
    ++at_work;
    while (!may_go) std::this_thread::yield();
    --at_work;
    return web::plain("done");
}
void wait_until(const std::function<bool()>& claim) {
    for (int i = 0; i < 20'000 && !claim(); ++i) std::this_thread::sleep_for(1ms);
}
} // namespace

TEST_CASE("with every worker busy and the queue full it says so, and when to come back; the slow lane goes on") {
    may_go = false;
    Served server{
        {{Method::get, "/hold", Verb::anyone, hold}, {Method::post, "/weigh", Verb::anyone, weigh, web::Lane::slow}},
        {.workers = 1, .limits = {.queue = 1}},
        open_gate};
    Socket first{server.port()}, second{server.port()};
    first.say(get("/hold"));
    wait_until([] { return at_work == 1; });
    second.say(get("/hold"));
    wait_until([&] { return server.site().waiting == 1; });

    const auto refused = ask(server, get("/hold"));
    CHECK(status_of(refused) == 503);
    CHECK(refused.find("Retry-After: 5") != std::string::npos);
    CHECK(status_of(ask(server, post("/weigh", "application/x-www-form-urlencoded", ""))) == 200);
    may_go = true;
    CHECK(status_of(first.hear_all()) == 200);
    CHECK(status_of(second.hear_all()) == 200);
}

TEST_CASE("asked to stop, it finishes what it began") {
    may_go = false;
    Served server{{{Method::get, "/hold", Verb::anyone, hold}}, {}, open_gate};
    Socket socket{server.port()};
    socket.say(get("/hold"));
    wait_until([] { return at_work == 1; });
    std::jthread stopping{[&] { server.stop(); }};
    may_go = true;
    CHECK(socket.hear_all().ends_with("done"));
}

TEST_CASE("a taken port is a sentence") {
    auto server = served();
    auto fresh = testing::fresh_database();
    web::Site site{.database = fresh.database(), .routes = {}};
    const auto refused = web::serve(site, {.port = server.port(), .signals = false});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.problem().message.find("is taken by another program") != std::string::npos);
}
