#pragma once
// One file of seeds/, row by row, each cell asked for by its column.
#include "basics/date.h"
#include "basics/embedded.h"
#include "basics/id.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace demonstration {

class SeedRow {
public:
    SeedRow(std::string_view file, std::size_t line, const std::vector<std::string>& columns,
            std::span<const std::string_view> cells)
        : file_{file}, line_{line}, columns_{columns}, cells_{cells} {}

    // What cannot be read is remembered, and is the row's Problem once its step has ended.
    std::string text(std::string_view column);
    std::int64_t whole(std::string_view column);
    double real(std::string_view column);
    std::optional<double> maybe_real(std::string_view column);
    std::optional<std::int64_t> maybe_whole(std::string_view column);
    bool yes(std::string_view column); // "yes", or else "no" or nothing
    basics::Date date(std::string_view column);
    void refuse(std::string_view column, std::string_view why);
    const std::optional<basics::Problem>& problem() const { return problem_; }

private:
    std::string_view cell(std::string_view column);
    std::string_view file_;
    std::size_t line_;
    const std::vector<std::string>& columns_;
    std::span<const std::string_view> cells_;
    std::optional<basics::Problem> problem_{};
};

basics::Result<void> each_seed_row(std::span<const embedded::File>, std::string_view file,
                                   const std::function<void(SeedRow&)>&);

} // namespace demonstration
