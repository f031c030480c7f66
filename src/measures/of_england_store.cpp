#include "measures/of_england_store.h"

#include "measures/figures_sql.h"
#include "measures/held.h"

namespace measures {

using storage::Row;

basics::Result<std::vector<OfEngland>>
newest_of_england(storage::Reader& reader, const std::array<std::string_view, 2>& codes, std::string_view school_type) {
    std::vector<OfEngland> out;
    TRY(reader.each(
        sql::newest_of_england,
        [&](const Row& row) {
            if (!out.empty() && out.back().measure == row.text(0)) return; // the first of a measure stands
            out.push_back({.measure = row.copy(0),
                           .year = basics::AcademicYear{static_cast<int>(row.integer(2) / 100)},
                           .school_type = row.copy(1),
                           .value = row.real(3)});
        },
        england, codes[0], codes[1], school_type));
    return out;
}

} // namespace measures
