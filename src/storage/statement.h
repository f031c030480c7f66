#pragma once
// A named statement of a .sql file, as tools/sqlc writes it into PATH/NAME_sql.h. Its parameters are $1 … $N.
#include <cstddef>
#include <string_view>

namespace storage {

template <std::size_t N>
struct Statement {
    std::string_view name;
    std::string_view text;
};

// A statement that lists records of a scoped table (src/SCOPED): its text holds :scope(column), and it runs only
// with the Scope of the person who asks.
template <std::size_t N>
struct ScopedStatement {
    std::string_view name;
    std::string_view text;
};

// A statement that changes a record of which the journal tells ("-- name: update_plan journalled"): only
// journal::changed(writer, entry, statement, …) runs it, so that no change goes without its entry.
template <std::size_t N>
struct JournalledStatement {
    std::string_view name;
    std::string_view text;
};

struct AnyStatement {
    std::string_view name;
    std::string_view text;
    int parameters;
};

} // namespace storage
