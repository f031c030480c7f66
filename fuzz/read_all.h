#pragma once
// Reads a table to its end and holds it to its promises.
#include "sources/table.h"

#include <cstdlib>

inline constexpr sources::Limits fuzz_limits{
    .file_bytes = 4 << 20, .total_bytes = 8 << 20, .entries = 20, .columns = 300, .cell_bytes = 1 << 14};

inline void promise(bool kept) {
    if (!kept) std::abort();
}

// Rows come in order, below the header, within the limits and never with nothing in them.
inline void read_all(sources::Table& table) {
    promise(table.headers().size() <= fuzz_limits.columns);
    std::size_t last{};
    (void)table.each([&last](const sources::RowView& row) -> basics::Result<void> {
        promise(row.cells.size() <= fuzz_limits.columns && !row.cells.empty());
        bool something{};
        for (const auto cell : row.cells) something = something || !cell.empty();
        promise(something);
        last = row.line;
        return {};
    });
}
