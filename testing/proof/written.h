#pragma once
// A page that is not of intervals, and writes itself.
#include <cstdint>
#include <string>

namespace proof {

struct Written {
    std::string text;
    std::string picture{}; // SVG, beside it
    bool as_claimed;
};

// How often alarms ring for nothing over so many years, and how soon they notice; judged with `slack` standard errors.
Written alarms(std::uint32_t years, double slack);

} // namespace proof
