#pragma once
// One row of a file -> the figures it holds, by the catalogue's meanings of its columns.
#include "basics/figure.h"
#include "measures/breakdown_source.h"
#include "schools/place.h"
#include "sources/file_kind.h"

#include <functional>
#include <variant>

namespace measures {

// Whom the row is about; nothing where the catalogue skips such rows (totals that are kept elsewhere).
std::variant<schools::Place, RowTrouble, std::monostate> place_of(const sources::Fields&);
// The row's own period, else the whole of the file's year.
std::variant<basics::Period, RowTrouble> period_of(const sources::Fields&, std::optional<basics::AcademicYear> of_file);

// What became of the cells of the columns that hold figures: read, coded, empty and refused add up to all of them.
struct CellCounts {
    struct Token {
        basics::Reason reason;
        std::int64_t cells;
    };
    std::int64_t numbers{}, empty{}, refused{};
    std::map<std::string, Token, std::less<>> tokens{};
    std::int64_t coded() const;
    std::int64_t all() const { return numbers + empty + refused + coded(); }
};

// One figure a row may give: which columns hold its parts.
struct Slot {
    enum class Part { value, numerator, denominator, lower, upper, n };
    const Measure* measure;
    const Group* group;
    const sources::HeaderMeaning* meaning; // of one of its columns: the type of school and the year are theirs
    std::vector<std::pair<Part, std::size_t>> parts{}; // the part, and its place among FigureColumns::columns

    // When such a figure in a row about this period is about; nothing where the measure was not in force then.
    std::optional<basics::Period> period(basics::Period of_row) const;
    // Of whom it is in a row about this group: the slot's own pupils, or the row's; nobody where they are two groups.
    const Group* of_whom(const Group& of_row) const;
};

// The columns of a recognised table that hold figures, and the figures they make.
class FigureColumns {
public:
    static basics::Result<FigureColumns> of(const sources::Recognised&, const Catalogue&);
    bool empty() const { return slots_.empty(); }
    std::size_t columns() const { return columns_.size(); }

    const Filters& filters() const { return filters_; }

    // Calls `found(slot, group, figure)` for each figure in the row that is a number or a coded reason, of the variant
    // and the pupils that the row is about; counts every cell once; tells of each cell that is neither.
    using Found = std::function<void(const Slot&, const Group&, const basics::Figure&)>;
    using Refused = std::function<void(const RowTrouble&)>;
    void read(const sources::Fields&, const Breakdown&, CellCounts&, const Found&, const Refused&) const;

private:
    struct Column {
        std::size_t at;
        std::string header;
    };
    std::vector<Column> columns_{};
    std::vector<Slot> slots_{};
    Filters filters_{};
};

} // namespace measures
