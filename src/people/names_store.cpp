#include "people/names_store.h"

#include "basics/text.h"
#include "people/people_sql.h"

namespace people {

basics::Result<const Names::Known*> Names::all() {
    if (known_) return &*known_;
    Known names;
    TRY(reader_.each(sql::names_of_all, [&](const storage::Row& row) { names.emplace(row.copy(0), row.copy(1)); }));
    known_ = std::move(names);
    return &*known_;
}

basics::Result<std::optional<std::string>> Names::whose(std::string_view id) {
    const auto& names = *TRY(all());
    const auto found = names.find(id);
    return found == names.end() ? std::optional<std::string>{} : found->second;
}

basics::Result<std::string> Names::of(const permissions::PersonId& id) {
    const auto& names = *TRY(all());
    const auto found = names.find(id.text());
    return found == names.end() ? "the program" : found->second;
}

basics::Result<std::vector<permissions::PersonId>> Names::named(std::string_view words) {
    std::vector<permissions::PersonId> found;
    const auto wanted = basics::searchable(words);
    for (const auto& [id, name] : *TRY(all()))
        if (basics::searchable(name).find(wanted) != std::string::npos) found.emplace_back(id);
    return found;
}

} // namespace people
