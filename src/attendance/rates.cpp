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

std::vector<Tally> tallies(const Register& held, const Wanted& wanted, const Grouping& grouping) {
    basics::demand(grouping.cell.size() == held.rows() && grouping.groups.size() == held.rows(),
                   "a grouping of another register");
    std::vector<Tally> out(grouping.cells * grouping.kinds);
    for (std::size_t row = 0; row < held.rows(); ++row) {
        const auto counted = count(held.marks(row), wanted);
        if (!(grouping.groups[row] & 1) || counted.possible() == 0) continue;
        for (auto left = grouping.groups[row]; left; left &= left - 1)
            out[grouping.cell[row] * grouping.kinds + static_cast<std::size_t>(std::countr_zero(left))].add(counted);
    }
    return out;
}

void count_codes(CodeCounts& counts, std::span<const Mark> row, const Wanted& wanted) {
    for (std::size_t i = 0; i < row.size(); ++i)
        if (wanted[i]) ++counts[row[i] & number_bits];
}

} // namespace attendance
