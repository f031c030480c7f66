#pragma once
// Names of those who did something, for pages that say who it was: all of them in one statement, at the first question.
#include "permissions/permissions.h"
#include "storage/reader.h"

#include <map>

namespace people {

class Names {
public:
    explicit Names(storage::Reader& reader) : reader_{reader} {}
    // "the program" for what no person did.
    // Nothing where it is nobody's id.
    basics::Result<std::optional<std::string>> whose(std::string_view id);
    basics::Result<std::string> of(const permissions::PersonId&);
    // Those whose name has these words in it, as they are searched for.
    basics::Result<std::vector<permissions::PersonId>> named(std::string_view words);

private:
    using Known = std::map<std::string, std::string, std::less<>>;
    basics::Result<const Known*> all();
    storage::Reader& reader_;
    std::optional<Known> known_{};
};

} // namespace people
