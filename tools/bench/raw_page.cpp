// raw_page DATABASE STATEMENTS BYTES PORT: the peer of a page. For every request on one connection after another it runs the
// page's own statements through plain sqlite3, reading every column of every row, and sends a fixed page of that length.
#include <arpa/inet.h>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <netinet/tcp.h>
#include <sqlite3.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

std::vector<sqlite3_stmt*> prepared(sqlite3* db, const std::string& file) {
    std::ifstream in{file};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    std::vector<sqlite3_stmt*> statements;
    for (const char* at = text.c_str(); *at;) {
        sqlite3_stmt* statement{};
        if (sqlite3_prepare_v2(db, at, -1, &statement, &at) != SQLITE_OK) std::exit(3);
        if (statement) statements.push_back(statement);
    }
    return statements;
}

long read_all(const std::vector<sqlite3_stmt*>& statements) {
    long seen = 0;
    for (auto* statement : statements) {
        while (sqlite3_step(statement) == SQLITE_ROW)
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                sqlite3_column_text(statement, i);
                seen += sqlite3_column_bytes(statement, i);
            }
        sqlite3_reset(statement);
    }
    return seen;
}

void answer(int client, sqlite3* db, const std::vector<sqlite3_stmt*>& statements, const std::string& reply) {
    std::string asked;
    char bytes[4096];
    for (ssize_t got; (got = read(client, bytes, sizeof bytes)) > 0;) {
        asked.append(bytes, static_cast<size_t>(got));
        if (asked.find("\r\n\r\n") == std::string::npos) continue;
        asked.clear();
        sqlite3_exec(db, "begin", nullptr, nullptr, nullptr);
        if (read_all(statements) < 0) std::exit(4);
        sqlite3_exec(db, "rollback", nullptr, nullptr, nullptr);
        for (size_t sent = 0; sent < reply.size();) {
            const auto more = write(client, reply.data() + sent, reply.size() - sent);
            if (more <= 0) return;
            sent += static_cast<size_t>(more);
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 5) return 2;
    sqlite3* db{};
    if (sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) return 3;
    sqlite3_exec(db, "pragma cache_size = -16000; pragma temp_store = memory", nullptr, nullptr, nullptr);
    const auto statements = prepared(db, argv[2]);
    const auto length = static_cast<size_t>(std::atol(argv[3]));
    const auto reply = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + std::to_string(length)
                       + "\r\n\r\n" + std::string(length, 'x');
    const int house = socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    setsockopt(house, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_port = htons(static_cast<uint16_t>(std::atoi(argv[4])));
    where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(house, reinterpret_cast<sockaddr*>(&where), sizeof where) != 0 || listen(house, 16) != 0) return 4;
    for (;;) {
        const int client = accept(house, nullptr, nullptr);
        if (client < 0) return 0;
        setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        answer(client, db, statements, reply);
        close(client);
    }
}
