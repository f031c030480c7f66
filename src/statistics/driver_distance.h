#pragma once
// How far a part of a school lies from everybody else. Inline, since a scan asks it hundreds of thousands of times.
#include "statistics/driver_scores.h"

#include <algorithm>

namespace statistics {

// Four sums side by side, so that one pupil is one addition of the machine's.
struct alignas(32) DriverSums {
    double residual = 0, information = 0, square = 0, number = 0;
    DriverSums& operator+=(const DriverSums& other) {
        residual += other.residual, information += other.information;
        square += other.square, number += other.number;
        return *this;
    }
    DriverSums operator-(const DriverSums& other) const {
        return {residual - other.residual, information - other.information, square - other.square,
                number - other.number};
    }
};

inline std::vector<DriverSums> pupils_in(const DriverSample& sample) {
    std::vector<DriverSums> out;
    for (std::size_t i = 0; i < sample.residual.size(); ++i)
        out.push_back({.residual = sample.residual[i],
                       .information = sample.information[i],
                       .square = sample.residual[i] * sample.residual[i],
                       .number = 1});
    return out;
}

inline DriverSums total(std::span<const DriverSums> of) {
    DriverSums out;
    for (const auto& each : of) out += each;
    return out;
}

// The sum of squared residuals about their mean, mixed with that of thirty pupils of the school's own spread for their information.
inline double spread(const DriverSums& of, double per_information) {
    constexpr double prior_pupils = 30;
    const double own = std::max(0.0, of.square - of.residual * of.residual / of.number) * of.number;
    return (prior_pupils * per_information * of.information + own) / (prior_pupils + of.number - 1);
}

// z² of a part beside the rest, a sum a sample: the last counts for the difference, one before it against. 0 without information.
inline double squared_distance(std::span<const DriverSums> parts, std::span<const DriverSums> all) {
    double apart = 0, variance = 0;
    for (std::size_t s = 0; s < parts.size(); ++s) {
        const auto &part = parts[s], rest = all[s] - part;
        if (!(part.information > 0) || !(rest.information > 0)) return 0;
        const double per_information = all[s].square / all[s].information;
        const double sign = s + 1 == parts.size() ? 1 : -1;
        apart += sign * (part.residual / part.information - rest.residual / rest.information);
        variance += spread(part, per_information) / (part.information * part.information)
                    + spread(rest, per_information) / (rest.information * rest.information);
    }
    return variance > 0 ? apart * apart / variance : 0;
}

} // namespace statistics
