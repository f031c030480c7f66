#include "storage/leftovers.h"

namespace storage {

basics::Result<void> clear_leftovers(Connection& connection) {
    switch (connection.engine()) {
    case Engine::sqlite: TRY(connection.script("vacuum")); return connection.script("pragma wal_checkpoint(truncate)");
    case Engine::postgres: return connection.script("vacuum");
    }
    return {};
}

} // namespace storage
