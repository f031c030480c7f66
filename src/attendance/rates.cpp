#include "attendance/rates.h"

#include <bit>
#include <cstring>

namespace attendance {
namespace {

// Eight bytes, each a small number: their sum.
std::uint32_t sum_of_bytes(std::uint64_t bytes) {
    constexpr std::uint64_t every_second = 0x00FF00FF00FF00FF, ones = 0x0001000100010001;
    const auto pairs = (bytes & every_second) + ((bytes >> 8) & every_second);
    return static_cast<std::uint32_t>((pairs * ones) >> 48);
}

std::uint64_t word_at(const std::uint8_t* at) {
    std::uint64_t out;
    std::memcpy(&out, at, sizeof out);
    return out;
}

} // namespace

// Eight sessions at a time: a counted bit of each byte is moved to its foot, and the bytes are added side by side. A row
// has under 255 words, so no byte overflows.
Sessions count(std::span<const Mark> row, const Wanted& wanted) {
    constexpr std::uint64_t feet = 0x0101010101010101;
    std::uint64_t attended = 0, absent = 0;
    for (std::size_t i = 0; i < row.size(); i += sizeof(std::uint64_t)) {
        const auto marks = word_at(&row[i]) & word_at(&wanted[i]);
        attended += (marks >> 7) & feet;
        absent += (marks >> 6) & feet;
    }
    return {.attended = sum_of_bytes(attended), .absent = sum_of_bytes(absent)};
}

bool persistently_absent(const Sessions& pupil) { return pupil.absent > 0 && 10 * pupil.absent >= pupil.possible(); }
bool severely_absent(const Sessions& pupil) { return pupil.absent > 0 && 2 * pupil.absent >= pupil.possible(); }

void Tally::add(const Sessions& pupil) {
    pupils += pupil.possible() > 0;
    attended += pupil.attended;
    absent += pupil.absent;
    persistent += persistently_absent(pupil);
    severe += severely_absent(pupil);
}

Tally& Tally::operator+=(const Tally& other) {
    pupils += other.pupils;
    attended += other.attended;
    absent += other.absent;
    persistent += other.persistent;
    severe += other.severe;
    return *this;
}

Grouping::Grouping(std::size_t rows, std::size_t cells, std::size_t kinds)
    : cells_{cells}, kinds_{kinds}, of_row_(rows, 0) {
    basics::demand(kinds <= most_groups, "more groups of pupils than a row has bits for");
}

void Grouping::put(std::size_t row, std::size_t cell, Groups groups) {
    basics::demand(cell < cells_, "a cell that is none");
    const Combination is{.cell = cell, .groups = groups};
    const auto [at, fresh] = known_.try_emplace(is, static_cast<std::uint32_t>(combinations_.size()));
    if (fresh) combinations_.push_back(is);
    of_row_[row] = at->second;
}

std::vector<Tally> tallies(const Register& held, const Wanted& wanted, const Grouping& grouping) {
    basics::demand(grouping.rows() == held.rows(), "a grouping of another register");
    const auto combinations = grouping.combinations();
    std::vector<Tally> together(combinations.size());
    for (std::size_t row = 0; row < held.rows(); ++row) together[grouping.of(row)].add(count(held.marks(row), wanted));
    std::vector<Tally> out(grouping.cells() * grouping.kinds());
    for (std::size_t i = 0; i < combinations.size(); ++i) {
        const auto [cell, groups] = combinations[i];
        if (!(groups & 1)) continue;
        for (auto left = groups; left; left &= left - 1)
            out[cell * grouping.kinds() + static_cast<std::size_t>(std::countr_zero(left))] += together[i];
    }
    return out;
}

void count_codes(CodeCounts& counts, std::span<const Mark> row, const Wanted& wanted) {
    for (std::size_t i = 0; i < row.size(); ++i)
        if (wanted[i]) ++counts[row[i] & number_bits];
}

} // namespace attendance
