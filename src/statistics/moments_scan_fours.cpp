#include "statistics/moments_scan.h"

#include "statistics/half_square.h"

#include <algorithm>
#include <array>
#include <vector>

#if defined(__x86_64__)
#include <immintrin.h>

// Without fused multiplication, so that the sums are those of any other processor.
#define BEARING_BY_FOURS [[gnu::target("avx2")]]

namespace statistics {
namespace {

constexpr std::size_t tile_rows = 128;

// What stands at each place of a tile's rows: 1, a number of each column, 0 up to the side; less their origins.
struct Places {
    std::vector<const double*> numbers;
    std::vector<double> origins;
};

Places places(const Scanned& scanned) {
    static constexpr std::array<double, tile_rows> noughts{};
    static constexpr auto ones = [] {
        std::array<double, tile_rows> all{};
        all.fill(1);
        return all;
    }();
    Places out{.numbers = std::vector<const double*>(scanned.side, noughts.data()),
               .origins = std::vector<double>(scanned.side)};
    out.numbers[0] = ones.data();
    std::ranges::copy(scanned.origins, out.origins.begin() + 1);
    return out;
}

void move_to(Places& at, const Scanned& scanned, std::size_t row) {
    for (std::size_t column = 0; column < scanned.columns.size(); ++column)
        at.numbers[column + 1] = scanned.columns[column].data() + row;
}

// Four rows of four places, turned so that a row's numbers stand side by side. What the next tile needs is called for.
BEARING_BY_FOURS inline void turn(const double* const* numbers, const double* origins, std::size_t row, double* out,
                                  std::size_t side) {
    __m256d of[4];
    for (std::size_t i = 0; i < 4; ++i) {
        of[i] = _mm256_sub_pd(_mm256_loadu_pd(numbers[i] + row), _mm256_broadcast_sd(origins + i));
        __builtin_prefetch(numbers[i] + row + tile_rows);
    }
    const __m256d low01 = _mm256_unpacklo_pd(of[0], of[1]), high01 = _mm256_unpackhi_pd(of[0], of[1]);
    const __m256d low23 = _mm256_unpacklo_pd(of[2], of[3]), high23 = _mm256_unpackhi_pd(of[2], of[3]);
    _mm256_storeu_pd(out, _mm256_permute2f128_pd(low01, low23, 0x20));
    _mm256_storeu_pd(out + side, _mm256_permute2f128_pd(high01, high23, 0x20));
    _mm256_storeu_pd(out + 2 * side, _mm256_permute2f128_pd(low01, low23, 0x31));
    _mm256_storeu_pd(out + 3 * side, _mm256_permute2f128_pd(high01, high23, 0x31));
}

BEARING_BY_FOURS void fill_tile(const Places& at, std::size_t rows, double* tile) {
    const std::size_t side = at.numbers.size(), whole = rows - rows % 4;
    for (std::size_t row = 0; row < whole; row += 4)
        for (std::size_t place = 0; place < side; place += 4)
            turn(at.numbers.data() + place, at.origins.data() + place, row, tile + row * side + place, side);
    for (std::size_t row = whole; row < rows; ++row)
        for (std::size_t place = 0; place < side; ++place)
            tile[row * side + place] = at.numbers[place][row] - at.origins[place];
}

// Adds the products of each row of a tile to its group's half square. Side is 0 where the compiler does not know it.
template <std::size_t Side>
BEARING_BY_FOURS void add_rows(const double* numbers, std::span<const std::uint32_t> group_of, std::size_t known,
                               double* halves) {
    const std::size_t side = Side ? Side : known, half = half_size(side);
    for (const std::uint32_t group : group_of) {
        double* at = halves + group * half;
#pragma GCC unroll 12
        for (std::size_t column = 0; column < side; ++column) {
            const __m256d by = _mm256_broadcast_sd(numbers + column);
#pragma GCC unroll 3
            for (std::size_t four = column - column % 4; four < side; four += 4, at += 4) {
                const __m256d product = _mm256_mul_pd(by, _mm256_loadu_pd(numbers + four));
                _mm256_storeu_pd(at, _mm256_add_pd(_mm256_loadu_pd(at), product));
            }
        }
        numbers += side;
    }
}

void add_tile(const double* tile, std::span<const std::uint32_t> group_of, std::size_t side, double* halves) {
    if (side == 4) return add_rows<4>(tile, group_of, side, halves);
    if (side == 8) return add_rows<8>(tile, group_of, side, halves);
    if (side == 12) return add_rows<12>(tile, group_of, side, halves);
    add_rows<0>(tile, group_of, side, halves);
}

} // namespace

bool can_scan_by_fours() { return __builtin_cpu_supports("avx2"); }

void scan_by_fours(const Scanned& scanned, std::size_t first, std::size_t end, double* halves) {
    std::vector<double> tile(tile_rows * scanned.side);
    Places at = places(scanned);
    for (; first < end; first += tile_rows) {
        const std::size_t rows = std::min(tile_rows, end - first);
        move_to(at, scanned, first);
        fill_tile(at, rows, tile.data());
        add_tile(tile.data(), scanned.group_of.subspan(first, rows), scanned.side, halves);
    }
}

} // namespace statistics

#else

namespace statistics {

bool can_scan_by_fours() { return false; }
void scan_by_fours(const Scanned& scanned, std::size_t first, std::size_t end, double* halves) {
    scan_plainly(scanned, first, end, halves);
}

} // namespace statistics

#endif
