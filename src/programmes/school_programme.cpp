#include "programmes/school_programme.h"

#include <algorithm>

namespace programmes {
namespace {

const Placement* found(std::span<const Placement> all, bool (*holds)(const Placement&)) {
    const auto at = std::ranges::find_if(all, holds);
    return at == all.end() ? nullptr : &*at;
}

} // namespace

const Placement* SchoolProgramme::current() const { return found(placements, in_force); }
const Placement* SchoolProgramme::watched() const {
    return found(placements, [](const Placement& each) { return each.state == PlacementState::watched; });
}
const Task* SchoolProgramme::task(std::string_view id) const {
    const auto at = std::ranges::find_if(tasks, [&](const Task& each) { return each.id.text() == id; });
    return at == tasks.end() ? nullptr : &*at;
}

} // namespace programmes
