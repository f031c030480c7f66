#pragma once
// A database by its address: sqlite:PATH or postgresql://… . Opens connections; hands out transactions.
#include "basics/embedded.h"
#include "storage/reader.h"

namespace storage {

class Database {
public:
    // Opens (SQLite: makes, unless `must_exist`) and checks that it answers.
    enum class Missing { make, refuse };
    static basics::Result<Database> open(std::string url, Missing = Missing::make);

    basics::Result<std::unique_ptr<Connection>> connect() const;
    Engine engine() const { return engine_; }
    const std::string& url() const { return url_; } // may hold a password: never print it
    std::string printable() const;                  // the address without any password

private:
    Database(std::string url, Engine engine) : url_{std::move(url)}, engine_{engine} {}
    std::string url_;
    Engine engine_;
};

basics::Result<Reader> read(Connection&);
basics::Result<Writer> write(Connection&, Author);

// Brings the schema up to the newest migration, one transaction each; says which ran. Refuses a schema that is newer
// than this program.
struct Migrated {
    std::vector<std::string> ran;
    std::int64_t version;
};
basics::Result<Migrated> migrate(Connection&);
basics::Result<Migrated> migrate(Connection&,
                                 std::span<const embedded::File>); // other migrations than the program's own
basics::Result<std::int64_t> schema_version(Connection&);          // 0 before the first migration
std::int64_t newest_migration();

} // namespace storage
