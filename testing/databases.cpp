#include "testing/databases.h"

#include "imports/catalogue_jobs.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <thread>
#include <unistd.h>

namespace testing {
namespace {

namespace fs = std::filesystem;

int next_number() {
    static int number = 0;
    return ++number;
}

struct TemporaryFolder {
    fs::path path;
    explicit TemporaryFolder(std::string_view what)
        : path{fs::temp_directory_path() / fmt::format("bearing_{}_{}_{}", what, ::getpid(), next_number())} {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { fs::remove_all(path); }
};

storage::Database opened(const std::string& url) { return storage::Database::open(url).value(); }

void fill(const storage::Database& database, Schema schema) {
    const auto connection = database.connect().value();
    static_cast<void>(storage::migrate(*connection).value());
    if (schema != Schema::catalogue) return;
    const auto at = basics::parse_iso_instant("2026-09-01T08:30:00.000Z").value();
    const auto installed =
        imports::install_catalogue(*connection, {.person = permissions::PersonId{"the-tester"}, .at = at});
    static_cast<void>(installed.value());
}

// Each schema is made once, and copied for each test.
fs::path file_with(Schema schema) {
    static const TemporaryFolder folder{"made"};
    auto path = folder.path / (schema == Schema::catalogue ? "catalogue.db" : "newest.db");
    if (!fs::exists(path)) fill(opened("sqlite:" + path.string()), schema);
    return path;
}

std::string server() {
    const char* url = std::getenv("BEARING_TEST_POSTGRES");
    return url ? url : "";
}

// The same server, another database: postgresql://user@host/NAME?options.
std::string on_server(std::string_view name) {
    auto url = server();
    const auto path = url.find('/', url.find("://") + 3);
    const auto options = std::min(url.find('?'), url.size());
    return fmt::format("{}/{}{}", url.substr(0, std::min(path, options)), name, url.substr(options));
}

// A few times, since the server refuses a connection too many, and a copy of what its own housekeeping looks at.
void on_the_server(const std::string& sql) {
    const auto done = [&]() -> basics::Result<void> {
        const auto connection = TRY(opened(server()).connect());
        return connection->script(sql);
    };
    auto last = done();
    for (int tries = 1; !last.ok() && tries < 10; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds{200 * tries});
        last = done();
    }
    INFO(sql, ": ", last.ok() ? "" : last.problem().message + last.problem().detail);
    REQUIRE(last.ok());
}

std::string template_with(Schema schema) {
    if (schema == Schema::none) return "template1";
    static std::map<Schema, std::string> made;
    if (const auto found = made.find(schema); found != made.end()) return found->second;
    const auto name =
        fmt::format("bearing_made_{}_{}", ::getpid(), schema == Schema::catalogue ? "catalogue" : "newest");
    on_the_server("create database " + name);
    fill(opened(on_server(name)), schema);
    return made[schema] = name;
}

} // namespace

FreshDatabase::FreshDatabase(storage::Engine engine, Schema schema) {
    folder_ = fs::temp_directory_path() / fmt::format("bearing_test_{}_{}", ::getpid(), next_number());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    if (engine == storage::Engine::sqlite) {
        const auto file = folder_ / "test.db";
        if (schema != Schema::none) fs::copy_file(file_with(schema), file);
        database_ = opened("sqlite:" + file.string());
    } else {
        made_ = fmt::format("bearing_test_{}_{}", ::getpid(), next_number());
        on_the_server(fmt::format("create database {} template {}", made_, template_with(schema)));
        database_ = opened(on_server(made_));
    }
    connection_ = database_->connect().value();
}

FreshDatabase::~FreshDatabase() {
    connection_.reset();
    if (!folder_.empty()) fs::remove_all(folder_);
    if (!made_.empty()) on_the_server("drop database " + made_ + " with (force)");
}

storage::Writer FreshDatabase::writer() {
    const auto at = basics::parse_iso_instant("2026-09-01T08:30:00.000Z").value();
    return storage::write(*connection_, {.person = permissions::PersonId{"the-tester"}, .at = at}).value();
}

FreshDatabase fresh_database(Schema schema) { return FreshDatabase{storage::Engine::sqlite, schema}; }

storage::Engine engine_of_pages() {
    const char* said = std::getenv("BEARING_TEST_PAGES");
    return said && std::string_view{said} == "postgres" ? storage::Engine::postgres : storage::Engine::sqlite;
}

void each_database(const std::function<void(FreshDatabase&)>& test, Schema schema) {
    {
        INFO("on SQLite");
        FreshDatabase database{storage::Engine::sqlite, schema};
        test(database);
    }
    if (server().empty()) {
        static const bool told = [] {
            std::fputs("SKIPPED: PostgreSQL is not tested; run testing/postgres.sh ./build/dev/bearing_tests\n",
                       stderr);
            return true;
        }();
        static_cast<void>(told);
        return;
    }
    INFO("on PostgreSQL");
    FreshDatabase database{storage::Engine::postgres, schema};
    test(database);
}

} // namespace testing
