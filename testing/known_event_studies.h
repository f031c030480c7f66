#pragma once
// Event studies whose robust intervals others have published.
#include "statistics/event_study.h"

#include <cmath>

namespace testing {

// Profits of French restaurants after a cut of the value added tax (Benzarti and Carloni 2019), 2004 to 2012 about 2008: the study that comes
// with the R package HonestDiD, as the tests of HonestDiD.jl have it.
inline statistics::EventStudy restaurants() {
    return {.times = {-4, -3, -2, -1, 1, 2, 3, 4},
            .effects = {0.006696351804, 0.02934503369, -0.006472972222, 0.0730149895, 0.1959611177, 0.3120639026,
                        0.2395415455, 0.1260425001},
            .covariance = {{0.0008428358124, 0.0004768686777, 0.0002618051076, 0.0002354220342, 0.0001676371467,
                            0.0001128707663, 1.992816215e-05, -0.0001368265366},
                           {0.0004768686777, 0.0006425420288, 0.0003987425007, 0.0002435515198, 0.0002201960306,
                            0.0001804591157, 3.84376508e-05, -2.960421989e-05},
                           {0.0002618051076, 0.0003987425007, 0.0005229949602, 0.000211768609, 0.0001840722252,
                            0.000145852784, 7.005197403e-05, 5.952994979e-05},
                           {0.0002354220342, 0.0002435515198, 0.000211768609, 0.0003089595411, 0.0001197866077,
                            0.0001334081317, 0.0001016335009, 0.0001079051726},
                           {0.0001676371467, 0.0002201960306, 0.0001840722252, 0.0001197866077, 0.000359970436,
                            0.0002478818642, 0.0001749579242, 0.0001654256921},
                           {0.0001128707663, 0.0001804591157, 0.000145852784, 0.0001334081317, 0.0002478818642,
                            0.0004263949813, 0.0002171437809, 0.0002892747871},
                           {1.992816215e-05, 3.84376508e-05, 7.005197403e-05, 0.0001016335009, 0.0001749579242,
                            0.0002171437809, 0.0004886697861, 0.0003805322049},
                           {-0.0001368265366, -2.960421989e-05, 5.952994979e-05, 0.0001079051726, 0.0001654256921,
                            0.0002892747871, 0.0003805322049, 0.000761739444}}};
}

// That of HonestDiD.jl's first page: errors with a correlation of 0.6 from one time to the next.
inline statistics::EventStudy made_up() {
    const std::vector<double> errors{0.060, 0.050, 0.055, 0.050, 0.052, 0.060, 0.065, 0.070};
    statistics::EventStudy out{.times = {-3, -2, -1, 1, 2, 3, 4, 5},
                               .effects = {0.02, -0.01, 0.03, 0.15, 0.20, 0.25, 0.22, 0.18},
                               .covariance = {}};
    for (std::size_t k = 0; k < errors.size(); ++k) {
        auto& row = out.covariance.emplace_back();
        for (std::size_t j = 0; j < errors.size(); ++j)
            row.push_back(errors[k] * errors[j]
                          * std::pow(0.6, std::abs(static_cast<double>(k) - static_cast<double>(j))));
    }
    return out;
}

} // namespace testing
