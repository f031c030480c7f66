#pragma once
// Who did what, to which record, from what, to what, and why: written in the same transaction as the change itself.
#include "storage/reader.h"

namespace journal {

// A record as the journal sees it: its fields by name, in words a person can read.
using Fields = std::vector<std::pair<std::string, std::string>>;

struct Entry {
    std::string kind;      // "person", "import", "alias"
    std::string record;    // the record's id
    Fields before{};       // empty: it was made
    Fields after{};        // empty: it was removed
    std::string reason{};
    std::optional<basics::Urn> school{}; // whose record it is; none: the trust's
};
basics::Result<void> record(storage::Writer&, const Entry&);

// What differs between the two, field by field.
struct Difference {
    std::string field, before, after;
};
std::vector<Difference> differences(const Fields& before, const Fields& after);

} // namespace journal
