#pragma once
// A data frame: columns of one length, read from any table that Bearing can open.
#include "basics/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace analysis {

// Cells as they were written, end to end.
class Column {
public:
    explicit Column(std::string name) : name_{std::move(name)} {}
    const std::string& name() const { return name_; }
    std::size_t size() const { return ends_.size(); }
    std::string_view operator[](std::size_t row) const {
        const std::size_t begin = row ? ends_[row - 1] : 0;
        return std::string_view{bytes_}.substr(begin, ends_[row] - begin);
    }
    void add(std::string_view cell) {
        bytes_ += cell;
        ends_.push_back(bytes_.size());
    }

private:
    std::string name_;
    std::string bytes_;
    std::vector<std::size_t> ends_;
};

struct Frame {
    std::vector<Column> columns;
    std::vector<std::uint32_t> lines; // of each row, as a spreadsheet numbers it: for messages
};

// The named columns of the file's only table; a missing value is "". What is missing: an empty cell, NA, NaN, a full
// stop, and the words of `missing`. Refuses a file with several tables and a column that is not there (with the nearest).
basics::Result<Frame> read_frame(const std::string& path, std::span<const std::string> columns,
                                 std::span<const std::string> missing);

const Column& column(const Frame&, std::string_view name); // one of those read

bool is_number(const Column&); // every cell that is not missing is a number

// A number a row, NaN where it is missing. Refuses what is no finite number, with its row, column and value.
basics::Result<std::vector<double>> numbers(const Frame&, std::string_view column);

std::vector<std::string_view> texts(const Frame&, std::string_view column); // "" where missing; views into the frame

} // namespace analysis
