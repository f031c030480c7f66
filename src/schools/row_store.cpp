#include "schools/row_store.h"

namespace schools {

RowOut& RowOut::clear() {
    values_.clear();
    texts_.clear();
    return *this;
}

RowOut& RowOut::add(storage::Value value) {
    values_.push_back(value);
    return *this;
}

RowOut& RowOut::field(const std::string& text) { return add(text.empty() ? storage::Value{} : storage::Value{text}); }

RowOut& RowOut::field(const std::optional<Date>& date) {
    return date ? add(storage::Value{texts_.emplace_back(basics::iso(*date))}) : add({});
}

SchoolRecord school_record_of(const storage::Row& row, int first) {
    SchoolRecord record{.urn = row.urn(first)};
    RowIn in{row, first + 1};
    each_school_field([&](const char*, auto& field) { in.field(field); }, record);
    return record;
}

TrustRecord trust_record_of(const storage::Row& row, int first) {
    TrustRecord record{.uid = GroupUid{row.integer(first)}};
    RowIn in{row, first + 1};
    each_trust_field([&](const char*, auto& field) { in.field(field); }, record);
    return record;
}

} // namespace schools
