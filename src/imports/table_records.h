#pragma once
// The records (schools, trusts, links, inspections, …) that the rows of one table hold, gathered and saved many at a time.
#include "inspections/inspection_book_store.h"
#include "schools/record_store.h"
#include "sources/file_kind.h"

#include <functional>
#include <map>
#include <string>

namespace imports {

class TableRecords {
public:
    // `subject` is the kind's ("schools inspections figures"): which records its rows hold.
    TableRecords(std::int64_t import, std::string_view subject, basics::Date as_of);

    // Takes what the row says; counts it by the name of the record; tells of cells that could not be read. Gives how many
    // records that were; a Problem refuses the row.
    using Refused = std::function<void(const sources::Refusal&)>;
    basics::Result<std::int64_t> take(const sources::Fields&, std::map<std::string, std::int64_t>& counts,
                                      const Refused&);

    std::size_t waiting() const { return schools_.waiting() + inspections_.waiting(); }
    basics::Result<void> save(storage::Writer&);

private:
    bool holds(std::string_view record) const;
    basics::Result<std::int64_t> take_school_records(const sources::Fields&, std::map<std::string, std::int64_t>&,
                                                     std::vector<sources::Refusal>&);

    std::vector<std::string> subjects_;
    basics::Date as_of_;
    schools::RecordBook schools_;
    inspections::InspectionBook inspections_;
};

} // namespace imports
