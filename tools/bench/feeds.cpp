// feeds FOLDER: prints two ratios.
// 1. Seconds to have batches of 100 marks accepted durably over HTTP from four connections, to the seconds in which the same
//    batches, with their history and entry in the journal, are committed straight into a database of the same kind.
// 2. From a mark's sending to its being on an open page, the 99th percentile while four connections send all the time, to the
//    same while nobody else sends.
#include "attendance/feed_routes.h"
#include "attendance/feed_store.h"
#include "attendance/today_routes.h"
#include "attendance/today_watch_routes.h"
#include "people/installation_store.h"
#include "web/server.h"

#include <arpa/inet.h>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using namespace std::chrono;
using basics::Instant;

constexpr int connections = 4, marks = 100, batches = 60, probes = 60;
constexpr basics::Urn school{990001};
constexpr basics::GroupUid trust{99001};
const Instant monday = basics::parse_iso_instant("2026-11-30T09:05:00.000Z").value();
const storage::Author author{.person = permissions::PersonId{"bench"}, .at = monday};

template <class T>
T good(basics::Result<T> result) {
    if (result.ok()) return std::move(result).value();
    std::fprintf(stderr, "%s %s\n", result.problem().message.c_str(), result.problem().detail.c_str());
    std::exit(1);
}
void good(const basics::Result<void>& result) {
    if (!result.ok()) std::fprintf(stderr, "%s\n", result.problem().message.c_str()), std::exit(1);
}

// A school of five hundred pupils, the last hundred for the probes; and the token of its feed.
struct Base {
    storage::Database database;
    std::string token;
};
Base a_base(const std::string& file) {
    auto database = good(storage::Database::open("sqlite:" + file));
    const auto line = good(database.connect());
    good(storage::migrate(*line));
    std::string script = "begin;";
    for (int i = 1; i <= 500; ++i)
        script += fmt::format(
            "insert into pupils (number, id, surname, forename, born, sex) values ({0}, 'invented{0}', 'Invented', "
            "'Pupil {0}', '', '');insert into enrolments (number, pupil, urn, starts, year_group, year_group_from, "
            "status, "
            "source, source_id) values ({0}, {0}, 990001, '2020-09-01', {1}, 2026, 'C', 'invented', '{0}');",
            i, 7 + i % 5);
    good(line->script(script + "commit;"));
    auto writer = good(storage::write(*line, author));
    good(people::save(writer, good(people::made_trust({}, trust)))); // marks of real pupils are taken by a trust alone
    auto token = good(attendance::make_feed(writer, school, "bench")).token;
    good(writer.commit());
    return {.database = std::move(database), .token = std::move(token)};
}

// Batch `number` of a connection: a session of its own, a mark of each of its hundred pupils.
basics::Date day_of(int number) { return sys_days{2026y / September / 7} + weeks{number / 10} + days{number % 10 / 2}; }
std::uint8_t code_of(int pupil, int number) { return (pupil + number) % 13 == 0 ? 17 : 1; }

std::string lines_of(int connection, int number) {
    std::string out;
    for (int pupil = connection * marks + 1; pupil <= (connection + 1) * marks; ++pupil)
        out += fmt::format(R"({{"pupil_id":"{}","date":"{}","session":"{}","code":"{}"}})"
                           "\n",
                           pupil, basics::iso(day_of(number)), number % 2 ? "PM" : "AM",
                           code_of(pupil, number) == 1 ? "/" : "I");
    return out;
}
attendance::Taken taken_of(int connection, int number) {
    attendance::Taken taken{.marks = marks};
    for (int pupil = connection * marks + 1; pupil <= (connection + 1) * marks; ++pupil)
        taken.weeks[{pupil, attendance::monday_of(day_of(number))}][static_cast<std::size_t>(number % 10)] =
            code_of(pupil, number);
    return taken;
}

double straight(const Base& base) {
    const auto line = good(base.database.connect());
    const auto began = steady_clock::now();
    for (int number = 0; number < batches; ++number)
        for (int connection = 0; connection < connections; ++connection) {
            auto writer = good(storage::write(*line, author));
            good(attendance::save_marks(writer, {.school = school, .source = "bench", .hash = "none"},
                                        taken_of(connection, number)));
            good(writer.commit());
        }
    return duration<double>(steady_clock::now() - began).count();
}

class Line {
public:
    explicit Line(unsigned short port) : socket_{socket(AF_INET, SOCK_STREAM, 0)} {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) std::exit(1);
        const int yes = 1;
        setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    ~Line() { close(socket_); }
    void say(std::string_view text) {
        while (!text.empty()) {
            const auto sent = send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
            if (sent <= 0) std::exit(1);
            text.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
    std::string hear_until(std::string_view end) {
        for (;;) {
            if (const auto at = heard_.find(end); at != heard_.npos) {
                auto out = heard_.substr(0, at + end.size());
                heard_.erase(0, at + end.size());
                return out;
            }
            std::array<char, 65536> piece{};
            const auto got = recv(socket_, piece.data(), piece.size(), 0);
            if (got <= 0) std::fputs("the server hung up\n", stderr), std::exit(1);
            heard_.append(piece.data(), static_cast<std::size_t>(got));
        }
    }
    void post(const std::string& token, std::string_view key, std::string_view lines) {
        say(fmt::format("POST /api/v1/attendance-marks HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer "
                        "{}\r\nIdempotency-Key: {}\r\n"
                        "Content-Type: application/x-ndjson\r\nContent-Length: {}\r\n\r\n{}",
                        token, key, lines.size(), lines));
        const auto head = hear_until("\r\n\r\n");
        if (head.find(" 200 ") == head.npos) std::fprintf(stderr, "%s\n", head.c_str()), std::exit(1);
        hear_until("}}\n"); // the summary ends the answer
    }

private:
    int socket_;
    std::string heard_{};
};

basics::Result<void> a_directors_gate(web::Request& asked, permissions::Verb) {
    asked.who = permissions::Who{.id = permissions::PersonId{"bench"},
                                 .name = "Invented Bench",
                                 .grants = {{.role = permissions::Role::director_of_education}}};
    return {};
}

class Server {
public:
    explicit Server(const Base& base) : site_{.database = base.database, .routes = routes(), .gate = a_directors_gate} {
        site_.now = [] { return monday; };
        std::promise<unsigned short> ready;
        const web::Options options{.port = 0,
                                   .listening = [&](unsigned short port) { ready.set_value(port); },
                                   .log = [](std::string_view) {},
                                   .signals = false};
        watch_.emplace(
            site_, [](std::string_view trouble) { std::fprintf(stderr, "today: %s\n", std::string{trouble}.c_str()); });
        thread_ = std::jthread{[this, options](std::stop_token stop) { good(web::serve(site_, options, stop)); }};
        port = ready.get_future().get();
    }
    unsigned short port{};

private:
    static std::span<const web::Route> routes() {
        static const auto all = [] {
            std::vector<web::Route> rows;
            for (const auto& folder : {attendance::today_routes(), attendance::feed_routes()})
                rows.insert(rows.end(), folder.begin(), folder.end());
            return rows;
        }();
        return all;
    }
    web::Site site_;
    std::optional<attendance::TodayWatch> watch_{};
    std::jthread thread_{};
};

double over_http(const Base& base) {
    const Server server{base};
    const auto began = steady_clock::now();
    std::vector<std::jthread> senders;
    for (int connection = 0; connection < connections; ++connection)
        senders.emplace_back([&, connection] {
            Line line{server.port};
            for (int number = 0; number < batches; ++number)
                line.post(base.token, fmt::format("{}-{}", connection, number), lines_of(connection, number));
        });
    senders.clear();
    return duration<double>(steady_clock::now() - began).count();
}

// The 99th percentile from a probe's sending until the page counts one pupil more as marked.
double mark_to_page(const Base& base, bool loaded) {
    const Server server{base};
    std::atomic<bool> enough{};
    std::vector<std::jthread> senders;
    for (int connection = 0; loaded && connection < connections; ++connection)
        senders.emplace_back([&, connection] {
            Line line{server.port};
            for (int number = 0; !enough; ++number)
                line.post(base.token, fmt::format("load-{}-{}", connection, number),
                          lines_of(connection, number % batches));
        });
    Line page{server.port}, prober{server.port};
    page.say("GET /schools/990001/today/live HTTP/1.1\r\nHost: here\r\n\r\n");
    page.hear_until("retry: 5000\n\n");
    std::vector<double> took;
    for (int probe = 1; probe <= probes; ++probe) {
        const auto began = steady_clock::now();
        prober.post(base.token, fmt::format("probe-{}", probe),
                    fmt::format(R"({{"pupil_id":"{}","date":"2026-11-30","session":"AM","code":"/"}})"
                                "\n",
                                400 + probe));
        page.hear_until(fmt::format(": {} of 500 pupils on roll", probe));
        took.push_back(duration<double>(steady_clock::now() - began).count());
        std::this_thread::sleep_for(milliseconds{7 * probe % 100}); // at every place between two looks
    }
    enough = true;
    senders.clear();
    std::ranges::sort(took);
    return took[took.size() * 99 / 100];
}

} // namespace

int main(int, char** words) {
    const std::string folder = words[1];
    const auto theirs = straight(a_base(folder + "/straight.db")), ours = over_http(a_base(folder + "/http.db"));
    const auto idle = mark_to_page(a_base(folder + "/idle.db"), false),
               loaded = mark_to_page(a_base(folder + "/loaded.db"), true);
    std::printf("%f %f\n", ours / theirs, loaded / idle);
    std::fprintf(stderr, "straight %.2f s, over http %.2f s; to the page: idle %.3f s, loaded %.3f s\n", theirs, ours,
                 idle, loaded);
    return 0;
}
