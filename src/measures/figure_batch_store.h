#pragma once
// Figures on their way into the database: gathered, put in the order of their key, written many at a time.
#include "basics/figure.h"
#include "storage/reader.h"

#include <tuple>
#include <vector>

namespace measures {

struct FigureKey {
    std::int64_t measure, period, group, place;
    auto operator<=>(const FigureKey&) const = default;
};

// What a published import says it holds.
struct FigureSet {
    std::int64_t measure, period, group;
    std::string level, school_type;
    auto operator<=>(const FigureSet&) const = default;
};
struct SetCount {
    std::int64_t figures{}, coded{};
    bool lagged{true}; // every one of them tells an earlier year again
};

class FigureBatch {
public:
    explicit FigureBatch(std::int64_t import) : import_{import} {}
    void add(const FigureKey& key, const basics::Figure& figure) { held_.emplace_back(key, figure); }
    bool empty() const { return held_.empty(); }
    bool full() const { return held_.size() >= 40'000; }
    // Writes and forgets what is held. Of two figures with one key (a file that names a school twice) the first stands;
    // the number of the others is given.
    basics::Result<std::int64_t> write(storage::Writer&);

private:
    std::int64_t import_;
    std::vector<std::pair<FigureKey, basics::Figure>> held_{};
};

basics::Result<void> write_sets(storage::Writer&, std::int64_t import, const std::map<FigureSet, SetCount>&);

} // namespace measures
