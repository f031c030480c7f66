#pragma once
// A row of a long table (one row a school, subject and group of pupils): which variant of its measures, and which
// pupils.
#include "measures/catalogue.h"
#include "measures/row_trouble.h"
#include "sources/file_kind.h"

#include <variant>

namespace measures {

// What the filter columns of a row say.
struct Breakdown {
    std::string variant{}; // the meanings of its columns with a role filter:…, in the order of the roles: "reading 3yr"
    const Group* group;    // whom its columns with a role group:… agree upon; all pupils where they name nobody
};

// The filter columns of a table, by the roles and values of its kind: `filter:subject` Reading is "reading",
// `group:sex` Boys is the group of pupils boys, and a value that means "skip" puts the whole row aside.
class Filters {
public:
    static Filters of(const sources::Recognised&, const Catalogue&);
    // Trouble for a value without a meaning, and for two groups in one row (boys who are disadvantaged); nothing for a
    // row that is put aside.
    std::variant<Breakdown, RowTrouble, std::monostate> of_row(const sources::Fields&) const;

private:
    struct Filter {
        std::size_t at;
        const sources::HeaderMeaning* meaning;
        const std::map<std::string, sources::ValueMeaning, std::less<>>*
            values; // none where the kind gives no meanings
    };
    const Catalogue* catalogue_{};
    const Group* all_{};
    std::vector<Filter> filters_{};
};

} // namespace measures
