#pragma once
// Rates from a register, counted pupil by pupil and then summed: never an average of pupils' percentages. Formulas: DfE,
// "Pupil attendance in schools", methodology; all in whole numbers.
#include "attendance/register.h"

#include <cstdint>
#include <map>

namespace attendance {

// Of one pupil over the wanted sessions.
struct Sessions {
    std::uint32_t attended{}, absent{};
    std::uint32_t possible() const { return attended + absent; }
    bool operator==(const Sessions&) const = default;
};
Sessions count(std::span<const Mark> row, const Wanted&);

// Missed a tenth, or half, of their own possible sessions. A pupil without a possible session is neither.
bool persistently_absent(const Sessions&);
bool severely_absent(const Sessions&);

// Of a group of pupils.
struct Tally {
    std::int64_t pupils{}; // with a possible session
    std::int64_t attended{}, absent{};
    std::int64_t persistent{}, severe{};
    std::int64_t possible() const { return attended + absent; }
    void add(const Sessions&);
    Tally& operator+=(const Tally&);
    bool operator==(const Tally&) const = default;
};

// Which groups a row is of: bit g for group g. Bit 0 is everybody's; a row without it is counted nowhere (another
// registration counts the pupil).
using Groups = std::uint32_t;
constexpr std::size_t most_groups = 32;

// How the rows of a register are grouped: each in a cell (a school's year group, say) and in groups of pupils across cells. Rows of one
// cell and the same groups are counted together first, for there are far fewer such combinations than rows.
class Grouping {
public:
    // Rows that are never put stand in no cell and no group.
    Grouping(std::size_t rows, std::size_t cells, std::size_t kinds);
    void put(std::size_t row, std::size_t cell, Groups);

    struct Combination {
        std::size_t cell;
        Groups groups;
        auto operator<=>(const Combination&) const = default;
    };
    std::size_t rows() const { return of_row_.size(); }
    std::size_t cells() const { return cells_; }
    std::size_t kinds() const { return kinds_; } // of groups
    std::size_t of(std::size_t row) const { return of_row_[row]; }
    std::span<const Combination> combinations() const { return combinations_; }

private:
    std::size_t cells_, kinds_;
    std::vector<std::uint32_t> of_row_;
    std::vector<Combination> combinations_{{.cell = 0, .groups = 0}};
    std::map<Combination, std::uint32_t> known_{{combinations_[0], 0}};
};

// By cell and group: tallies[cell * kinds + group].
std::vector<Tally> tallies(const Register&, const Wanted&, const Grouping&);

// How often each code stands in the wanted sessions of a row, added to what is there; index 0 counts sessions without a
// mark.
using CodeCounts = std::array<std::int64_t, number_bits + 1>;
void count_codes(CodeCounts&, std::span<const Mark> row, const Wanted&);

} // namespace attendance
