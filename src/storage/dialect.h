#pragma once
// One migration's text in the form of one database. The text is written once, in the types both know (docs: migrations/).
//
//   -- only: sqlite / postgres / both     the lines that follow are for that database alone, until the next such line
//   -- rebuild: TABLE                     SQLite: the next statement creates TABLE anew; its rows, indexes and children stay
#include "basics/result.h"
#include "storage/connection.h"

#include <string>
#include <string_view>
#include <vector>

namespace storage {

struct Step {
    std::string sql;       // one statement, without its semicolon
    std::string rebuild{}; // the table that this statement creates anew, else empty
};

// SQLite gets integer, real and strict tables; PostgreSQL gets text columns collated "C", so that both sort alike. What
// stands in strings and comments is left alone. A statement holds no ; of its own: no triggers.
basics::Result<std::vector<Step>> steps_of(std::string_view migration, Engine);

} // namespace storage
