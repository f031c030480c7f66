#include "imports/coverage.h"

#include "basics/id.h"

namespace imports {
namespace {

constexpr std::size_t few = 3;

} // namespace

void Coverage::add(const schools::Place& place, const sources::Fields& row) {
    if (place.level != schools::Level::school) return;
    schools_.insert(place.code);
    if (authorities_.size() > few) return;
    const auto said = row["la"].empty() ? row["laestab"].substr(0, 3) : row["la"];
    if (said.empty() || said == last_) return;
    last_ = said;
    if (const auto code = basics::parse_la_code(said); code.ok()) authorities_.insert(code.value().text());
}

std::string Coverage::authorities() const {
    if (authorities_.size() > few) return {};
    return fmt::format("{}", fmt::join(authorities_, " "));
}

} // namespace imports
