#pragma once
// Any file that people really have, as tables of text: CSV, XLSX, JSON, and zips of them.
#include "basics/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sources {

// One row, valid only inside the call that receives it. Text is UTF-8 whatever the file's encoding; a ragged row has
// fewer or more cells than the header; a row with nothing in it is left out. JSON null is "", and so is an absent key.
// From XLSX, dates come as 2018-09-01 and a cell shown as a percentage as "89%"; other numbers as they are written.
struct RowView {
    std::size_t line; // as a spreadsheet numbers rows: the header is 1 if no notes stand above; in JSON counted from 2
    std::span<const std::string_view> cells;
};

// Reading stops at the first Problem that a step returns, and gives it back.
using EachRow = std::function<basics::Result<void>(const RowView&)>;

// A file that holds one table. Opening reads only as far as the header.
class Table {
public:
    virtual ~Table() = default;
    virtual std::string name() const = 0; // "absence.zip/absence_by_term.csv", "list.xlsx/Sheet 1"
    virtual const std::vector<std::string>& headers() const = 0; // as written, trimmed, UTF-8
    virtual basics::Result<void> each(const EachRow&) = 0;       // streams: memory does not grow with the file
    virtual std::string note() const { return {}; }              // "Windows-1252", "skipped 3 lines above the header"
};

// What is refused before it is read, by size and shape.
struct Limits {
    std::uint64_t file_bytes = 1ull << 30;  // of one table, unpacked
    std::uint64_t total_bytes = 4ull << 30; // of all tables of one archive, unpacked
    std::uint64_t ratio = 200;              // unpacked over packed, of what unpacks to over 1 MB: more is a bomb
    std::size_t entries = 1000;             // of an archive
    std::size_t columns = 2000;
    std::size_t cell_bytes = 1 << 20;
    std::size_t depth = 4; // of JSON
};

// The tables in a file: one for CSV and JSON, one a sheet for XLSX, all of them for a zip (no zip in a zip). What a
// file is is told from its first bytes, never from its name. A file that holds no table (a text, a picture, an empty
// file) gives a Problem of kind `missing`; one that is damaged, hostile or too large one of kind `invalid`.
basics::Result<std::vector<std::unique_ptr<Table>>> open_tables(const std::string& path, const Limits& = {});

// The SHA-256 of a file's bytes in hexadecimal.
basics::Result<std::string> file_hash(const std::string& path);

} // namespace sources
