#pragma once
// The rows of the catalogue that say how a kind of file is read; a trust's own are added, changed and removed, journalled.
#include "imports/own_row.h"
#include "storage/reader.h"

namespace imports {

struct KindCount {
    std::string code, name, publisher;
    std::int64_t headers, own;
};
basics::Result<std::vector<KindCount>> kinds_counted(storage::Reader&);

// All that is said of one kind of file.
struct KindRows {
    std::string code, name, publisher, page, file_names;
    std::vector<HeaderRow> headers{};
    std::vector<ValueRow> values{};
    std::vector<TokenMeaning> tokens{}; // those of every kind included
};
basics::Result<KindRows> rows_of_kind(storage::Reader&, std::string_view kind);
basics::Result<std::vector<std::string>> roles_in_use(storage::Reader&);

// Checked rows only. A row that is there already is a Problem.
basics::Result<void> add_row(storage::Writer&, const HeaderRow&);
basics::Result<void> add_row(storage::Writer&, const ValueRow&);
basics::Result<void> add_row(storage::Writer&, const TokenMeaning&);
basics::Result<void> replace_row(storage::Writer&, const HeaderRow& before, const HeaderRow& after);
// Only the trust's own can be removed; install_catalogue() then brings back what comes with the program in its place.
basics::Result<void> remove_row(storage::Writer&, const HeaderRow&);
basics::Result<void> remove_row(storage::Writer&, const ValueRow&);
basics::Result<void> remove_row(storage::Writer&, const TokenMeaning&);

} // namespace imports
