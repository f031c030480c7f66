#pragma once
// Names of those who did something, for pages that say who it was. Each is asked for once.
#include "permissions/permissions.h"
#include "storage/reader.h"

#include <map>

namespace people {

class Names {
public:
    explicit Names(storage::Reader& reader) : reader_{reader} {}
    // "the program" for what no person did.
    basics::Result<std::string> of(const permissions::PersonId&);

private:
    storage::Reader& reader_;
    std::map<std::string, std::string, std::less<>> known_{};
};

} // namespace people
