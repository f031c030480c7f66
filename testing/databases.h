#pragma once
// Databases for tests: made for one test, gone after it.
#include "storage/database.h"

#include <functional>

namespace testing {

// Nothing; the newest schema; that with the catalogue which comes with the program.
enum class Schema { none, newest, catalogue };

// A database of its own with one connection to it.
class FreshDatabase {
public:
    FreshDatabase(storage::Engine, Schema);
    FreshDatabase(const FreshDatabase&) = delete;
    FreshDatabase& operator=(const FreshDatabase&) = delete;
    ~FreshDatabase();

    const storage::Database& database() const { return *database_; }
    storage::Connection& connection() { return *connection_; }
    storage::Reader reader() { return storage::read(*connection_).value(); }
    storage::Writer writer(); // by "the-tester" on 1 September 2026 at 08:30 UTC
    // A folder of its own, in which a SQLite file stands; for files beside it.
    const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path folder_;
    std::string made_; // the name of the PostgreSQL database
    std::optional<storage::Database> database_;
    std::unique_ptr<storage::Connection> connection_;
};

// SQLite in a temporary folder.
FreshDatabase fresh_database(Schema = Schema::newest);

// On which database the pages of a testing::App stand: SQLite, or what BEARING_TEST_PAGES says ("postgres").
storage::Engine engine_of_pages();

// Runs `test` on SQLite and, when BEARING_TEST_POSTGRES names a server (testing/postgres.sh), on PostgreSQL too.
void each_database(const std::function<void(FreshDatabase&)>& test, Schema = Schema::newest);

} // namespace testing
