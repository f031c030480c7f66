#pragma once
// The journal against the tables: what is replayed from its first entry must be what stands.
#include "journal/journal_store.h"
#include "storage/reader.h"
#include "testing/examples.h"

#include <cmath>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <map>

namespace testing {

// Of one table: how each of its columns is told by the entries of a kind.
struct ReplayedTable {
    std::string kind;
    std::vector<std::pair<std::string, std::string>> columns{}; // with the entry's field, or (record), (school), …
};
inline std::map<std::string, ReplayedTable> replayed_tables() {
    std::map<std::string, ReplayedTable> out;
    for (const auto& row : examples("journal/replayed.txt").front().rows("given")) {
        auto& table = out[row.at("table")];
        table.kind = row.at("kind");
        table.columns.emplace_back(row.at("column"), row.at("field"));
    }
    return out;
}

// A record as its entries add up.
struct ReplayedRecord {
    journal::Fields fields{};
    std::string school{}, reason{};
    std::int64_t changes{};
    std::string of(std::string_view field, const std::string& id) const {
        if (field == "(record)") return id;
        if (field == "(school)") return school;
        if (field == "(reason)") return reason;
        if (field == "(changes)") return std::to_string(changes);
        for (const auto& [name, value] : fields)
            if (name == field) return value;
        return "";
    }
};

inline std::map<std::string, ReplayedRecord> replayed_records(storage::Reader& reader, const std::string& kind) {
    std::map<std::string, ReplayedRecord> out;
    journal::Before before{.most = 1'000'000};
    auto entries = journal::entries_of_kind(reader, {.everything = true}, kind, before).value();
    for (auto each = entries.rbegin(); each != entries.rend(); ++each) {
        auto& record = out[each->entry.record];
        record.fields = journal::replayed(std::move(record.fields), each->entry);
        ++record.changes;
        if (!each->entry.reason.empty()) record.reason = each->entry.reason;
        if (each->entry.school) record.school = each->entry.school->text();
    }
    std::erase_if(out, [](const auto& each) { return each.second.fields.empty(); }); // removed
    return out;
}

// 38 and 38.0 are one number; SQLite writes fifteen digits of one, the journal all.
inline bool same_value(const std::string& stands, const std::string& told) {
    if (stands == told) return true;
    char *end = nullptr, *other_end = nullptr;
    const double one = std::strtod(stands.c_str(), &end), other = std::strtod(told.c_str(), &other_end);
    constexpr double of_fifteen_digits = 1e-14;
    return !stands.empty() && !told.empty() && *end == 0 && *other_end == 0
           && std::abs(one - other) <= of_fifteen_digits * std::abs(one);
}

// Every row of every such table is, in every column, what the journal says, and the journal says nothing that is not there. Gives how many
// rows each table has.
inline std::map<std::string, std::size_t> check_replayed(storage::Reader& reader) {
    std::map<std::string, std::size_t> rows;
    for (const auto& [table, of] : replayed_tables()) {
        auto told = replayed_records(reader, of.kind);
        std::string text = "select ";
        std::size_t key = 0;
        for (std::size_t i = 0; i < of.columns.size(); ++i) {
            text += fmt::format("{}coalesce(cast({} as text), '')", i ? ", " : "", of.columns[i].first);
            if (of.columns[i].second == "(record)") key = i;
        }
        const auto every = "select * from " + table;
        const storage::Statement<0> whole{"every", every};
        const auto counted = reader.each(whole, [&](const storage::Row& row) {
            ++rows[table];
            CHECK_MESSAGE(row.columns() == static_cast<int>(of.columns.size()), table << ": a column is not listed");
        });
        REQUIRE(counted.ok());
        rows[table] += 0;
        text += " from " + table;
        const storage::Statement<0> statement{"replayed", text};
        const auto read = reader.each(statement, [&](const storage::Row& row) {
            const auto id = row.copy(static_cast<int>(key));
            INFO(table << " " << id);
            const auto found = told.find(id);
            CHECK_MESSAGE(found != told.end(), "no entry of the journal makes it");
            if (found == told.end()) return;
            for (std::size_t i = 0; i < of.columns.size(); ++i) {
                const auto stands = row.copy(static_cast<int>(i)), says = found->second.of(of.columns[i].second, id);
                CHECK_MESSAGE(same_value(stands, says),
                              of.columns[i].first << ": " << stands << " stands, " << says << " is told");
            }
            told.erase(found);
        });
        REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.problem().detail));
        for (const auto& [id, record] : told)
            CHECK_MESSAGE(record.fields.empty(), table << " " << id << " is in the journal and in no table");
    }
    return rows;
}

} // namespace testing
