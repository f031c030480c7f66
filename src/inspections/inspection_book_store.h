#pragma once
// The inspections of one import on their way into the table.
#include "inspections/inspection.h"
#include "storage/reader.h"

#include <unordered_map>
#include <vector>

namespace inspections {

// They wait here until save(); an import may save in several steps.
class InspectionBook {
public:
    explicit InspectionBook(std::int64_t import) : import_{import} {}
    bool add(Inspection); // false when this import told the same already
    std::size_t waiting() const { return waiting_.size(); }
    basics::Result<void> save(storage::Writer&);

private:
    std::int64_t import_;
    std::unordered_map<std::string, std::int64_t> told_; // by school: how many; by school and content: once
    std::vector<std::pair<std::int64_t, Inspection>> waiting_;
};

} // namespace inspections
