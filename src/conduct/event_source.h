#pragma once
// A school's export of conduct: a row an incident, or a row a suspension or permanent exclusion.
#include "conduct/fields.h"
#include "conduct/said.h"
#include "sources/table.h"

#include <set>

namespace conduct {

// Which column holds which field.
struct Columns {
    std::array<std::optional<std::size_t>, field_count> at{};
    bool has(Field field) const { return at[static_cast<std::size_t>(field)].has_value(); }
};
// "Type" and "Category" are the type of an incident, or whether a suspension is a permanent exclusion, by what else is there.
Columns columns_of(const std::vector<std::string>& headers, const HeaderNames&);
About about(const Columns&);

struct EventsFile {
    About about{About::nothing_known};
    std::vector<RowOfFile> rows{};
    std::vector<Refusal> refused{};
    // Types and outcomes that nobody has said the meaning of: at most twenty, and none where there are so many that the column
    // is rather a text.
    std::set<std::string> unknown_words{};
    std::vector<std::string> columns_dropped{}; // headings of what is not wanted
};

// Refuses a table without the columns, and one of over a million rows.
basics::Result<EventsFile> read_events(sources::Table&, const Columns&, const Terms&);

} // namespace conduct
