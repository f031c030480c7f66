#pragma once
// The journal against the tables: what is replayed from its first entry must be what stands.
#include "storage/reader.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace testing {

// Of one table: how each of its columns is told by the entries of its kinds.
struct ReplayedTable {
    std::vector<std::string> kinds{};
    std::vector<std::pair<std::string, std::string>> columns{}; // with the entry's field, or (record), (school), …
    bool begins_with_rows{};       // that come with the program and have no entry until they change
    std::string left_out{"1 = 0"}; // which rows the journal does not tell whole, as a condition
};
// As examples/journal/replayed.txt says it.
std::map<std::string, ReplayedTable> replayed_tables();

// A record of that table as its entries add up, field by field.
std::map<std::string, std::string> replayed_record(storage::Reader&, const std::string& table, const std::string& id);

// How many columns the table has, rows or none.
int columns_of(storage::Reader&, const std::string& table);

// Every row of every such table is, in every column, what the journal says, and the journal says nothing that is not there. Demands that there
// is a row of each of `walked` at least.
void check_replayed(storage::Reader&, const std::set<std::string>& walked = {});

} // namespace testing
