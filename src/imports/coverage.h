#pragma once
// How much of England one import covers: how many schools, and which local authorities where they are few.
#include "schools/place.h"
#include "sources/file_kind.h"

#include <set>
#include <string>
#include <unordered_set>

namespace imports {

class Coverage {
public:
    void add(const schools::Place&, const sources::Fields&);
    std::int64_t schools() const { return static_cast<std::int64_t>(schools_.size()); }
    // Their codes, parted by spaces: "850 936". Nothing where they are more than three, or the file names none.
    std::string authorities() const;

private:
    std::unordered_set<std::string> schools_{};
    std::set<std::string, std::less<>> authorities_{};
    std::string last_{}; // of the row before: most files are in the order of their authorities
};

} // namespace imports
