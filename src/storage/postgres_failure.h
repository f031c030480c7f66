#pragma once
// What a failure of PostgreSQL means to the person at the screen.
#include "basics/result.h"

#include <string_view>

struct pg_conn;
struct pg_result;

namespace storage {

// By SQLSTATE (https://www.postgresql.org/docs/15/errcodes-appendix.html). The detail never holds a value of a row.
basics::Problem postgres_failure(const pg_conn*, const pg_result*, std::string_view doing);
bool serialization_failure(const pg_result*); // another attempt may succeed

} // namespace storage
