#include "people/staff_names_store.h"

#include "people/people_sql.h"

namespace people {

basics::Result<std::vector<std::string>> staff_of(storage::Reader& reader, basics::Urn urn) {
    return reader.list(
        sql::staff_of, [](const storage::Row& row) { return row.copy(0); }, urn);
}

} // namespace people
