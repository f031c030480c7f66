#pragma once
// The columns of a table as the numbers of a model: a factor becomes a column of 0 and 1 a level, rows with something
// missing are left out and counted.
#include "basics/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace statistics {

using Numbers = std::vector<double>;         // NaN where missing
using Texts = std::vector<std::string_view>; // "" where missing

struct TableColumn {
    std::string name;
    std::variant<Numbers, Texts> cells; // texts are a factor
};

struct Table {
    TableColumn outcome;             // numbers
    std::vector<TableColumn> fixed;  // numbers or factors
    std::vector<TableColumn> groups; // texts
};

// Which level of a grouping each row is of; the levels in byte order.
struct Levels {
    std::string name;
    std::vector<std::string> levels;
    std::vector<std::uint32_t> of_row;
};

struct ModelRows {
    std::vector<std::string> columns;        // a number's name, or column=level; the outcome last
    std::vector<std::vector<double>> values; // a vector a column, a number a row
    std::vector<Levels> groups;
    std::size_t missing; // rows left out
    double at_floor;     // share of the outcomes that are the least of them, 0..1
    double at_ceiling;   // share that are the greatest
};

// Refuses: no row without something missing, a value that is infinite (naming its column and row, the first row being 1),
// a factor with one level. The first level of a factor in byte order is the reference and has no column.
basics::Result<ModelRows> model_rows(const Table&);

enum class Arrangement { nested, crossed, same };
// nested: each level of `inner` stands within one level of `outer`. same: the two divide the rows alike.
Arrangement arrangement(const Levels& inner, const Levels& outer);

} // namespace statistics
