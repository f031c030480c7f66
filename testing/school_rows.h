#pragma once
// Pupils in schools, as rows with numbers, for tests of models.
#include "statistics/moments.h"

#include <algorithm>
#include <cmath>

namespace testing {

struct SchoolRows {
    std::vector<std::string> names; // the outcome last
    std::vector<std::vector<double>> columns;
    std::vector<std::string> schools;
};

inline statistics::Moments moments_of(const SchoolRows& rows) {
    std::vector<std::string> levels = rows.schools;
    std::ranges::sort(levels);
    levels.erase(std::ranges::unique(levels).begin(), levels.end());
    std::vector<std::uint32_t> group_of;
    for (const std::string& school : rows.schools)
        group_of.push_back(static_cast<std::uint32_t>(std::ranges::lower_bound(levels, school) - levels.begin()));
    const std::vector<std::span<const double>> values(rows.columns.begin(), rows.columns.end());
    return statistics::moments_of(rows.names, values, levels, group_of);
}

// Invented schools: 8 of 5 to 12 pupils, a covariate that looks like a year, waves instead of chance.
inline SchoolRows invented_schools() {
    SchoolRows rows{.names = {"year", "prior", "score"}, .columns = std::vector<std::vector<double>>(3), .schools = {}};
    for (int school = 0; school < 8; ++school)
        for (int pupil = 0; pupil < 5 + school; ++pupil) {
            const double year = 2016 + (pupil * 7 + school * 3) % 9, prior = std::sin(1.7 * pupil + school);
            rows.columns[0].push_back(year);
            rows.columns[1].push_back(prior);
            rows.columns[2].push_back(0.3 * (year - 2020) + prior + std::cos(2.1 * school)
                                      + std::sin(37.0 * pupil + 11.0 * school));
            rows.schools.push_back(std::string{"School "} + static_cast<char>('A' + school));
        }
    return rows;
}

} // namespace testing
