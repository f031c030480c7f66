#include "storage/postgres_bulk.h"

#include "storage/postgres_failure.h"

#include <libpq-fe.h>

namespace storage {
namespace {

using basics::Result;

constexpr size_t enough = 1 << 20;

void append_escaped(std::string& rows, std::string_view text) {
    for (const char c : text) switch (c) {
        case '\\': rows += "\\\\"; break;
        case '\t': rows += "\\t"; break;
        case '\n': rows += "\\n"; break;
        case '\r': rows += "\\r"; break;
        default: rows += c;
        }
}

struct Owned {
    PGresult* result;
    explicit Owned(PGresult* given) : result{given} {}
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;
    ~Owned() { PQclear(result); }
};

// The outcome of the command; what follows it is thrown away.
Result<void> outcome(PGconn* connection, ExecStatusType wanted, std::string_view doing) {
    const Owned first{PQgetResult(connection)};
    while (auto* more = PQgetResult(connection)) PQclear(more);
    if (!first.result || PQresultStatus(first.result) != wanted)
        return postgres_failure(connection, first.result, doing);
    return {};
}

} // namespace

void append_for_copy(std::string& rows, const Value& value) {
    struct Writing {
        std::string& rows;
        void operator()(std::monostate) const { rows += "\\N"; }
        void operator()(std::int64_t number) const { fmt::format_to(std::back_inserter(rows), "{}", number); }
        void operator()(double number) const { fmt::format_to(std::back_inserter(rows), "{}", number); }
        void operator()(std::string_view text) const { append_escaped(rows, text); }
    };
    std::visit(Writing{rows}, value.held());
}

PostgresBulk::PostgresBulk(pg_conn* connection, std::string_view table, std::string_view columns)
    : connection_{connection},
      copy_{fmt::format("copy {} ({}) from stdin", table, columns)},
      columns_{static_cast<size_t>(std::ranges::count(columns, ',')) + 1} {}

Result<void> PostgresBulk::add(std::span<const Value> values) {
    basics::demand(values.size() == columns_, "a bulk row needs a value for each column");
    for (size_t i = 0; i < values.size(); ++i) {
        if (has_nul(values[i])) return nul_refused();
        if (i > 0) rows_ += '\t';
        append_for_copy(rows_, values[i]);
    }
    rows_ += '\n';
    return rows_.size() < enough ? Result<void>{} : send();
}

Result<void> PostgresBulk::finish() { return rows_.empty() ? Result<void>{} : send(); }

Result<void> PostgresBulk::send() {
    const auto rows = std::exchange(rows_, {});
    {
        const Owned begun{PQexec(connection_, copy_.c_str())};
        if (PQresultStatus(begun.result) != PGRES_COPY_IN) return postgres_failure(connection_, begun.result, copy_);
    }
    if (PQputCopyData(connection_, rows.data(), static_cast<int>(rows.size())) != 1
        || PQputCopyEnd(connection_, nullptr) != 1)
        return postgres_failure(connection_, nullptr, copy_);
    return outcome(connection_, PGRES_COMMAND_OK, copy_);
}

} // namespace storage
