#include "testing/replayed.h"

#include "journal/fields_text.h"
#include "journal/journal_store.h"
#include "testing/examples.h"

#include <cmath>
#include <doctest/doctest.h>
#include <fmt/format.h>

namespace testing {
namespace {

// A record as its entries add up.
struct Record {
    journal::Fields fields{};
    std::string school{}, reason{}, made_by{}, made_at{}, by{}, at{};
    std::int64_t changes{};
};
using Records = std::map<std::string, Record>;

std::string told(const Record& record, std::string_view field, const std::string& id) {
    if (field == "(record)") return id;
    if (field == "(school)") return record.school;
    if (field == "(reason)") return record.reason;
    if (field == "(changes)") return std::to_string(record.changes);
    if (field == "(made by)") return record.made_by;
    if (field == "(made at)") return record.made_at;
    if (field == "(by)") return record.by;
    if (field == "(at)") return record.at;
    for (const auto& [name, value] : record.fields)
        if (name == field) return value;
    return "";
}

// What is sealed beside entries, by the entry's id.
std::map<std::string, journal::Entry> all_sealed(storage::Reader& reader) {
    std::map<std::string, journal::Entry> out;
    constexpr storage::Statement<0> all{"sealed", "select entry, fields, reason from sealed_entries"};
    const auto read = reader.each(all, [&](const storage::Row& row) {
        auto both = journal::fields_of(row.text(1));
        out.emplace(row.copy(0), journal::Entry{.kind = "",
                                                .record = "",
                                                .before = std::move(both.before),
                                                .after = std::move(both.after),
                                                .reason = row.copy(2)});
    });
    REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.problem().detail));
    return out;
}

constexpr basics::Date after_all{std::chrono::year{2999} / 1 / 1}; // every wall with a last day is past

Records records_of(storage::Reader& reader, const ReplayedTable& of) {
    Records out;
    const auto sealed = all_sealed(reader);
    for (const auto& kind : of.kinds) {
        auto entries = journal::entries_of_kind(reader, {{.everything = true}, after_all}, kind,
                                                journal::Before{.most = 1'000'000})
                           .value();
        for (auto each = entries.rbegin(); each != entries.rend(); ++each) {
            auto& record = out[each->entry.record];
            record.by = each->person.text(), record.at = basics::iso(each->at);
            if (record.changes == 0) {
                record.made_by = record.by, record.made_at = record.at;
                if (of.begins_with_rows) record.changes = 1; // it stood before its first entry
            }
            record.fields = journal::replayed(std::move(record.fields), each->entry);
            if (const auto found = sealed.find(each->id); found != sealed.end())
                record.fields = journal::replayed(std::move(record.fields), found->second);
            ++record.changes;
            if (!each->entry.reason.empty()) record.reason = each->entry.reason;
            if (each->entry.school) record.school = each->entry.school->text();
        }
    }
    std::erase_if(out, [](const auto& each) { return each.second.fields.empty(); }); // removed
    return out;
}

// 38 and 38.0 are one number; SQLite writes fifteen digits of one, the journal all.
bool same_value(const std::string& stands, const std::string& told) {
    if (stands == told) return true;
    char *end = nullptr, *other_end = nullptr;
    const double one = std::strtod(stands.c_str(), &end), other = std::strtod(told.c_str(), &other_end);
    constexpr double of_fifteen_digits = 1e-14;
    return !stands.empty() && !told.empty() && *end == 0 && *other_end == 0
           && std::abs(one - other) <= of_fifteen_digits * std::abs(one);
}

bool is_key(std::string_view field) { return field.starts_with("(record"); }

// The id of a row's record: its one key, or its keys with a dash between.
std::string record_of(const storage::Row& row, const ReplayedTable& of) {
    std::string id;
    for (std::size_t i = 0; i < of.columns.size(); ++i)
        if (is_key(of.columns[i].second)) id += (id.empty() ? "" : "-") + row.copy(static_cast<int>(i));
    return id;
}

std::string select_text(const std::string& table, const ReplayedTable& of) {
    std::string text;
    for (const auto& [column, field] : of.columns)
        text += fmt::format("{}coalesce(cast({} as text), '')", text.empty() ? "" : ", ", column);
    return fmt::format("select {}, case when {} then 1 else 0 end from {}", text, of.left_out, table);
}

void check_row(const storage::Row& row, const ReplayedTable& of, const std::string& id, const Record& record) {
    for (std::size_t i = 0; i < of.columns.size(); ++i) {
        const auto& [column, field] = of.columns[i];
        if (field == "(record 1)" || field == "(record 2)") continue; // they are the id by which it was found
        if (field == "(kept out)") continue;
        const auto stands = row.copy(static_cast<int>(i)), says = told(record, field, id);
        CHECK_MESSAGE(same_value(stands, says), column << ": " << stands << " stands, " << says << " is told");
    }
}

std::size_t check_table(storage::Reader& reader, const std::string& table, const ReplayedTable& of) {
    std::size_t rows = 0;
    auto records = records_of(reader, of);
    const auto text = select_text(table, of);
    const auto read = reader.each(storage::Statement<0>{"replayed", text}, [&](const storage::Row& row) {
        const auto id = record_of(row, of);
        INFO(table << " " << id);
        const auto found = records.find(id);
        if (row.flag(static_cast<int>(of.columns.size()))) {
            records.erase(id);
            return;
        }
        if (found == records.end() && of.begins_with_rows) return;
        CHECK_MESSAGE(found != records.end(), "no entry of the journal makes it");
        if (found == records.end()) return;
        check_row(row, of, id, found->second);
        records.erase(found);
        ++rows;
    });
    REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.problem().detail));
    for (const auto& [id, record] : records) FAIL_CHECK(table << " " << id << " is in the journal and in no table");
    return rows;
}

} // namespace

std::map<std::string, ReplayedTable> replayed_tables() {
    std::map<std::string, ReplayedTable> out;
    const auto example = examples("journal/replayed.txt").front();
    for (const auto& row : example.rows_with("given", "column")) {
        auto& table = out[row.at("table")];
        if (!row.at("kind").empty()) table.kinds = {row.at("kind")};
        table.columns.emplace_back(row.at("column"), row.at("field"));
    }
    for (const auto& row : example.rows_with("given", "further kind"))
        out.at(row.at("table")).kinds.push_back(row.at("further kind"));
    for (const auto& row : example.rows_with("given", "begins with rows"))
        out.at(row.at("begins with rows")).begins_with_rows = true;
    for (const auto& row : example.rows_with("given", "rows left out"))
        out.at(row.at("table")).left_out = row.at("rows left out");
    return out;
}

std::map<std::string, std::string> replayed_record(storage::Reader& reader, const std::string& table,
                                                   const std::string& id) {
    const auto records = records_of(reader, replayed_tables().at(table));
    const auto found = records.find(id);
    if (found == records.end()) return {};
    return {found->second.fields.begin(), found->second.fields.end()};
}

int columns_of(storage::Reader& reader, const std::string& table) {
    const auto text = fmt::format("select t.* from (select 1 as one) x left join {} t on 1 = 0", table);
    int columns = 0;
    const auto read = reader.each(storage::Statement<0>{"columns", text},
                                  [&](const storage::Row& row) { columns = static_cast<int>(row.columns()); });
    REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.problem().detail));
    return columns;
}

void check_replayed(storage::Reader& reader, const std::set<std::string>& walked) {
    const auto all = replayed_tables();
    for (const auto& table : walked) CHECK_MESSAGE(all.contains(table), table << " is not in the list");
    for (const auto& [table, of] : all) {
        const auto rows = check_table(reader, table, of);
        if (walked.contains(table)) CHECK_MESSAGE(rows > 0, table << " has no row to compare");
    }
}

} // namespace testing
