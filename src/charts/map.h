#pragma once
// Schools where they stand, from their eastings and northings on the national grid.
#include "charts/svg.h"

#include <string>
#include <vector>

namespace charts {

struct Place {
    std::string name;
    double easting; // metres
    double northing;
    Mark mark{Mark::circle};
    std::string kind{}; // what the mark means: "primary"; a line of the key
};

struct Map {
    Naming naming;
    std::vector<Place> places;
};

// North is up and a kilometre is as long across as up. Every place is named beside its mark, or, where names would
// collide, by a number that the list below explains. A scale bar and a north mark stand below.
Svg map(const Map&);

} // namespace charts
