#pragma once
// Rates from a register, counted pupil by pupil and then summed: never an average of pupils' percentages. Formulas: DfE,
// "Pupil attendance in schools", methodology; all in whole numbers.
#include "attendance/register.h"

#include <cstdint>

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

// How the rows of a register are grouped: a cell a school and year group, and groups of pupils across them.
struct Grouping {
    std::vector<std::uint32_t> cell; // by row
    std::vector<Groups> groups;      // by row
    std::size_t cells{}, kinds{};    // how many there are of both
};

// By cell and group: tallies[cell * kinds + group].
std::vector<Tally> tallies(const Register&, const Wanted&, const Grouping&);

// How often each code stands in the wanted sessions of a row, added to what is there; index 0 counts sessions without a
// mark.
using CodeCounts = std::array<std::int64_t, number_bits + 1>;
void count_codes(CodeCounts&, std::span<const Mark> row, const Wanted&);

} // namespace attendance
