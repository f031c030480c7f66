#include "statistics/unit_distances.h"

namespace statistics {

Matrix unit_distances(const std::vector<std::vector<double>>& rows, std::size_t treated, std::size_t begin,
                      std::size_t end) {
    Matrix out(static_cast<Eigen::Index>(end - begin), static_cast<Eigen::Index>(rows.size() - 1));
    for (std::size_t unit = 0, at = 0; unit < rows.size(); ++unit) {
        if (unit == treated) continue;
        for (std::size_t i = begin; i < end; ++i)
            out(static_cast<Eigen::Index>(i - begin), static_cast<Eigen::Index>(at)) = rows[unit][i] - rows[treated][i];
        ++at;
    }
    return out;
}

} // namespace statistics
