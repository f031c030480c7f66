#include "people/names_store.h"

#include "people/people_sql.h"

namespace people {

basics::Result<std::string> Names::of(const permissions::PersonId& id) {
    const auto known = known_.find(id.text());
    if (known != known_.end()) return known->second;
    const auto make = [](const storage::Row& row) { return row.copy(0); };
    auto name = TRY(reader_.find(sql::name_of, make, id)).value_or("the program");
    known_.emplace(std::string{id.text()}, name);
    return name;
}

} // namespace people
