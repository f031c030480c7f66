#pragma once
// A record's fields as the values of a row, and back.
#include "schools/fields.h"
#include "storage/reader.h"

#include <deque>

namespace schools {

// The values of one row; keeps the texts that they borrow.
class RowOut {
public:
    RowOut& clear();
    RowOut& add(storage::Value value);
    RowOut& field(const std::string& text); // "" is null
    RowOut& field(const std::optional<Date>&);
    template <class T>
    RowOut& field(const std::optional<T>& maybe) {
        return add(storage::Value{maybe});
    }
    std::span<const storage::Value> values() const { return values_; }

private:
    std::vector<storage::Value> values_;
    std::deque<std::string> texts_;
};

// Reads fields in the order in which they were selected.
class RowIn {
public:
    RowIn(const storage::Row& row, int first) : row_{&row}, at_{first} {}
    void field(std::string& text) { text = row_->copy(at_++); }
    void field(std::optional<Date>& date) { date = row_->maybe_date(at_++); }
    void field(std::optional<std::int64_t>& number) { number = row_->maybe_integer(at_++); }
    void field(std::optional<double>& number) { number = row_->maybe_real(at_++); }
    template <class Of>
    void field(std::optional<basics::Number<Of>>& number) {
        if (const auto value = row_->maybe_integer(at_++)) number.emplace(*value);
    }

private:
    const storage::Row* row_;
    int at_;
};

// The record whose fields stand in the row's columns from `first`: urn (or uid), then the fields in order.
SchoolRecord school_record_of(const storage::Row&, int first);
TrustRecord trust_record_of(const storage::Row&, int first);

} // namespace schools
