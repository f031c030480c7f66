#include "storage/postgres_failure.h"

#include "basics/text.h"

#include <libpq-fe.h>

namespace storage {
namespace {

std::string_view field(const pg_result* result, int which) {
    const char* text = result ? PQresultErrorField(result, which) : nullptr;
    return text ? text : std::string_view{};
}

// Messages of class 22 quote the value that was wrong; a broken constraint is told by its name.
std::string_view said(const pg_result* result, std::string_view state) {
    if (state.starts_with("22")) return "a value does not fit";
    return field(result, state.starts_with("23") ? PG_DIAG_CONSTRAINT_NAME : PG_DIAG_MESSAGE_PRIMARY);
}

std::string sentence(std::string_view state) {
    if (state.starts_with("53")) return "The database server has run out of room or connections. Nothing was changed.";
    if (state == "57014") return "The database stopped a question that took too long.";
    if (state == "25006") return "This database is a copy that only answers questions: nothing can be changed in it.";
    if (state == "42501") return "The database user may not do that. Give it the right to create and change tables.";
    return "The database could not do that.";
}

} // namespace

bool serialization_failure(const pg_result* result) {
    const auto state = field(result, PG_DIAG_SQLSTATE);
    return state == "40001" || state == "40P01";
}

basics::Problem postgres_failure(const pg_conn* connection, const pg_result* result, std::string_view doing) {
    const auto state = field(result, PG_DIAG_SQLSTATE);
    const auto detail =
        fmt::format("postgres {} ({}) while {}", said(result, state), state, basics::shortened(doing, 200));
    if (PQstatus(connection) == CONNECTION_BAD || state.starts_with("57P"))
        return basics::broken("The connection to the database was lost. Nothing was changed: please try again.",
                              detail);
    if (serialization_failure(result))
        return {.kind = basics::Problem::Kind::conflict,
                .message = "Somebody else is saving at this moment. Nothing of yours was kept: please try again.",
                .detail = detail};
    if (state.starts_with("23"))
        return {.kind = basics::Problem::Kind::conflict,
                .message = "That would contradict what is stored already.",
                .detail = detail};
    return basics::broken(sentence(state), detail);
}

} // namespace storage
