#pragma once
// The seam between the two databases: one open connection to SQLite or to PostgreSQL. Used by Reader and Writer only.
#include "basics/result.h"
#include "storage/value.h"

#include <functional>
#include <memory>
#include <span>
#include <string>

namespace storage {

enum class Engine { sqlite, postgres };

// Rows on their way into one table, many at a time (a prepared insert on SQLite, COPY on PostgreSQL).
class Bulk {
public:
    virtual ~Bulk() = default;
    virtual basics::Result<void> add(std::span<const Value>) = 0; // in the order of the columns
    virtual basics::Result<void> finish() = 0;                    // sends what is still on its way: never forget it
};

// Text with a NUL byte is refused by both: PostgreSQL cannot hold it.
bool has_nul(const Value&);
basics::Problem nul_refused();

class Connection {
public:
    using Sink = std::function<void(const Row&)>;
    virtual ~Connection() = default;
    virtual Engine engine() const = 0;
    virtual basics::Result<void> run(std::string_view sql, std::span<const Value>, const Sink&) = 0;
    virtual basics::Result<void> prepare_only(std::string_view sql) = 0; // would it run? for the test of all statements
    virtual basics::Result<void> script(std::string_view sql) = 0;       // several statements, no parameters
    virtual basics::Result<void> begin_read() = 0;                       // one snapshot
    virtual basics::Result<void> begin_write() = 0;                      // begin immediate; serializable
    virtual basics::Result<void> commit() = 0;
    virtual void rollback() noexcept = 0;
    virtual basics::Result<std::unique_ptr<Bulk>> bulk(std::string_view table, std::string_view columns) = 0;
    virtual std::int64_t changes() const = 0; // rows changed by the last statement
    virtual bool collided() const = 0; // the last failure was another's doing: the whole transaction may be tried again
    std::int64_t statements{};         // run so far, for the footer and the tests of 12 a page
};

} // namespace storage
