#pragma once
// The number of each place, found or made.
#include "schools/place.h"
#include "storage/reader.h"

#include <unordered_map>
#include <vector>

namespace schools {

// All places in memory while an import runs. New ones get the next numbers and wait for save(), which must come before
// another book is loaded: two books that grow side by side would give one number twice (the database then refuses).
class PlaceBook {
public:
    static basics::Result<PlaceBook> load(storage::Reader&);
    std::int64_t id(const Place&);
    bool grew() const { return !made_.empty(); } // lines are due to be made anew once they are saved and published
    basics::Result<void> save(storage::Writer&);

private:
    PlaceBook() = default;
    std::unordered_map<std::string, std::int64_t> ids_;
    std::vector<std::pair<std::int64_t, Place>> made_;
    std::int64_t last_{};
};

} // namespace schools
