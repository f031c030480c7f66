#include "storage/postgres.h"

#include <libpq-fe.h>

namespace storage {

basics::Result<std::unique_ptr<Connection>> open_postgres(const std::string&) {
    return basics::broken("PostgreSQL cannot be opened yet.");
}

} // namespace storage
