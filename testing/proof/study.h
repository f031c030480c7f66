#pragma once
// A recovery study: data are drawn from a known truth, fitted by the function that answers people, and the truth is
// looked for in the interval. A study is one function; what it promises stands beside it.
#include "statistics/interval.h"
#include "testing/draw.h"

#include <functional>
#include <string>
#include <vector>

namespace proof {

using testing::Draw;

// A share of the truths that the intervals of a study hold, over all data sets.
struct Claim {
    std::string what;
    double least = 0.93, most = 0.97; // the share must lie between
    std::string why{};                // it must, where it is not 93% to 97%: for the page
};
// What is measured and shown and not judged.
inline Claim shown(std::string what, std::string why) {
    return {.what = std::move(what), .least = 0, .most = 1, .why = std::move(why)};
}

// For each claim, what one data set says: 1 the interval held the truth, 0 it did not, or a share of several intervals;
// NaN: no answer.
using Held = std::vector<double>;

struct Study {
    std::string name;
    std::vector<Claim> claims;
    std::function<Held(Draw&)> once; // one data set, drawn and fitted
};

// The studies of one part of src/statistics: a page of docs/proof.
struct Page {
    std::string name, title;
    std::string setting; // how data are drawn, in prose
    std::uint32_t seed;
    std::vector<Study> studies;
};

inline double held(statistics::Interval interval, double truth) {
    return statistics::contains(interval, truth) ? 1 : 0;
}

} // namespace proof
