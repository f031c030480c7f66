#pragma once
// Counts of pupils by sex and disadvantage, and their sums: for a group, and for schools together.
#include <array>
#include <cstdint>

namespace demonstration {

enum class Sex { girls, boys };
enum class Means { disadvantaged, others };

// `Counts` adds up with +=, so that an authority or a country is the sum of its schools.
template <class Counts>
struct ByGroup {
    std::array<Counts, 4> cells{};

    Counts& cell(Sex sex, Means means) {
        return cells[static_cast<std::size_t>(sex) * 2 + static_cast<std::size_t>(means)];
    }
    Counts all() const { return sum(0, 1, 2, 3); }
    Counts girls() const { return sum(0, 1); }
    Counts boys() const { return sum(2, 3); }
    Counts disadvantaged() const { return sum(0, 2); }
    Counts others() const { return sum(1, 3); }
    ByGroup& operator+=(const ByGroup& other) {
        for (std::size_t i = 0; i < cells.size(); ++i) cells[i] += other.cells[i];
        return *this;
    }

private:
    template <class... At>
    Counts sum(At... at) const {
        Counts found{};
        ((found += cells[static_cast<std::size_t>(at)]), ...);
        return found;
    }
};

} // namespace demonstration
