#pragma once
// From values to places on the paper, and round numbers for the axis.
#include <optional>
#include <vector>

namespace charts {

struct Range {
    double low;
    double high;
    bool operator==(const Range&) const = default;
};

// Widens the range so that it holds the value.
void include(std::optional<Range>&, double value);

// Round numbers (1, 2 or 5 times a power of ten apart) from at or below the lowest to at or above the highest value:
// about so many, never fewer than two.
std::vector<double> ticks(Range, int about);
int places_for(const std::vector<double>& ticks); // the decimals that tell them apart

struct Scale {
    Range values;
    double from;
    double to;
    double operator()(double value) const {
        return from + (value - values.low) / (values.high - values.low) * (to - from);
    }
};

// Places as near as can be to the wanted ones (in rising order) with at least this gap between neighbours, inside the
// bounds if they all fit: neighbours that collide move together around their mean.
std::vector<double> spread(std::vector<double> wanted, const std::vector<double>& heights, Range bounds);

} // namespace charts
