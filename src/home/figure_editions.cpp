#include "home/figure_editions.h"

namespace home {

std::vector<const measures::Reading*> editions_of(const FigureEditions& all) {
    std::vector<const measures::Reading*> found;
    for (const auto& each : all.readings)
        if (each.measure->code == all.wanted.measure) found.push_back(&each);
    return found;
}

const Edition* edition_of(const FigureEditions& all, const measures::Reading& reading) {
    const auto found = std::ranges::find(all.editions, reading.held->import, &Edition::import);
    return found == all.editions.end() ? nullptr : &*found;
}

} // namespace home
