// The Education Endowment Foundation's conversion: for each number of months, the least effect size, to two decimals.
#include "statistics/effect_size.h"

#include <array>
#include <cmath>

namespace statistics {
namespace {

constexpr double end = 1.00; // neither table goes further
constexpr std::array<double, 13> toolkit{0, 0.02, 0.10, 0.19, 0.27, 0.36, 0.45, 0.53, 0.62, 0.70, 0.79, 0.88, 0.96};
constexpr std::array<double, 13> trials{0, 0.05, 0.10, 0.19, 0.27, 0.36, 0.45, 0.53, 0.62, 0.70, 0.79, 0.88, 0.96};

} // namespace

std::string_view words(MonthsTable table) {
    return table == MonthsTable::toolkit ? "Teaching and Learning Toolkit, archived conversion"
                                         : "trial reports, conversion with 0 up to 0.04";
}

std::optional<int> months_of_progress(double g, MonthsTable version) {
    const double size = std::round(std::abs(g) * 100) / 100;
    if (!std::isfinite(g) || size > end) return std::nullopt;
    const auto& table = version == MonthsTable::toolkit ? toolkit : trials;
    int months = 0;
    for (std::size_t i = 0; i < table.size(); ++i)
        if (size >= table[i]) months = static_cast<int>(i);
    return g < 0 ? -months : months;
}

} // namespace statistics
