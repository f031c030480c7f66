#include "schools/record_store.h"

#include "schools/row_store.h"

namespace schools {
namespace {

using basics::Result;

// Writes all of one kind of record and forgets them. `fill` puts the values after the import into the row.
template <class Record, class Fill>
Result<void> write_all(storage::Writer& writer, std::string_view table, const std::string& columns, std::int64_t import,
                       std::vector<Record>& records, Fill&& fill) {
    if (records.empty()) return {};
    auto bulk = TRY(writer.bulk(table, "import, " + columns));
    RowOut row;
    for (const auto& record : records) {
        row.clear().add(import);
        fill(row, record);
        TRY(bulk->add(row.values()));
    }
    records.clear();
    return bulk->finish();
}

std::string school_columns() {
    std::string columns{"urn"};
    const SchoolRecord any{.urn = Urn{0}};
    each_school_field([&](const char* name, const auto&) { columns += std::string{", "} + name; }, any);
    return columns;
}

std::string trust_columns() {
    std::string columns{"uid"};
    const TrustRecord any{.uid = GroupUid{0}};
    each_trust_field([&](const char* name, const auto&) { columns += std::string{", "} + name; }, any);
    return columns;
}

// The two columns that are never null.
bool kept_empty(std::string_view column) { return column == "name" || column == "type_code" || column == "type_name"; }

constexpr auto put_field = [](RowOut& row, std::string_view column, const auto& field) {
    if constexpr (std::is_same_v<std::decay_t<decltype(field)>, std::string>) {
        if (kept_empty(column)) return void(row.add(storage::Value{field}));
    }
    row.field(field);
};

} // namespace

bool RecordBook::once(char table, std::int64_t first, std::int64_t second, std::string_view third) {
    return known_.insert(fmt::format("{}{} {} {}", table, first, second, third)).second;
}

bool RecordBook::add(SchoolRecord record) {
    if (!once('s', record.urn.value())) return false;
    schools_.push_back(std::move(record));
    return true;
}

bool RecordBook::add(TrustRecord record) {
    if (!once('t', record.uid.value())) return false;
    trusts_.push_back(std::move(record));
    return true;
}

bool RecordBook::add(const MemberRecord& record) {
    if (!once('m', record.uid.value(), record.urn.value())) return false;
    members_.push_back(record);
    return true;
}

bool RecordBook::add(LinkRecord record) {
    if (!once('l', record.urn.value(), record.other_urn.value(), record.kind)) return false;
    if (!record.other_name.empty()) add(SchoolRecord{.urn = record.other_urn, .name = record.other_name});
    links_.push_back(std::move(record));
    return true;
}

bool RecordBook::add(const SimilarRecord& record) {
    if (!once('n', record.urn.value(), record.rank)) return false;
    similar_.push_back(record);
    return true;
}

std::size_t RecordBook::waiting() const {
    return schools_.size() + trusts_.size() + members_.size() + links_.size() + similar_.size();
}

Result<void> RecordBook::save(storage::Writer& writer) {
    TRY(write_all(
        writer, "school_records", school_columns(), import_, schools_, [](RowOut& row, const SchoolRecord& each) {
            row.add(each.urn);
            each_school_field([&](const char* column, const auto& field) { put_field(row, column, field); }, each);
        }));
    TRY(write_all(writer, "trust_records", trust_columns(), import_, trusts_, [](RowOut& row, const TrustRecord& each) {
        row.add(each.uid);
        each_trust_field([&](const char* column, const auto& field) { put_field(row, column, field); }, each);
    }));
    TRY(write_all(writer, "trust_members", "uid, urn, joined", import_, members_,
                  [](RowOut& row, const MemberRecord& each) { row.add(each.uid).add(each.urn).field(each.joined); }));
    TRY(write_all(writer, "school_links", "urn, other_urn, kind, established", import_, links_,
                  [](RowOut& row, const LinkRecord& each) {
                      row.add(each.urn).add(each.other_urn).add(each.kind).field(each.established);
                  }));
    return write_all(writer, "similar_schools", "urn, neighbour, distance, rank", import_, similar_,
                     [](RowOut& row, const SimilarRecord& each) {
                         row.add(each.urn).add(each.neighbour).add(each.distance).add(each.rank);
                     });
}

} // namespace schools
