#pragma once
// Rows into one table of PostgreSQL by COPY.
#include "storage/connection.h"

struct pg_conn;

namespace storage {

// Sends whole COPYs of about a megabyte, so that other statements may run on the connection between two rows.
class PostgresBulk : public Bulk {
public:
    PostgresBulk(pg_conn* connection, std::string_view table, std::string_view columns);
    basics::Result<void> add(std::span<const Value>) override; // refuses text with a NUL byte
    basics::Result<void> finish() override;

private:
    basics::Result<void> send();
    pg_conn* connection_;
    std::string copy_, rows_;
    size_t columns_;
};

// A value as COPY's text format has it (https://www.postgresql.org/docs/15/sql-copy.html, File Formats).
void append_for_copy(std::string& rows, const Value&);

} // namespace storage
