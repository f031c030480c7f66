#pragma once
// The rows of the imports table, and what hangs on them.
#include "imports/import.h"
#include "storage/reader.h"

namespace imports {

basics::Result<void> write_refusals(storage::Writer&, std::int64_t import, const std::vector<sources::Refusal>&);
// The row that makes all the rest of an import count.
basics::Result<void> publish_import(storage::Writer&, std::int64_t import, const Report&);
// Everything that an unpublished import wrote.
basics::Result<void> forget_import(storage::Writer&, std::int64_t import);
// Imports still "loading" of which nothing was heard for so long that whoever read them must be gone.
constexpr auto silence = std::chrono::minutes{2};
basics::Result<std::vector<std::int64_t>> left_behind(storage::Reader&, basics::Instant now);

// The list for a person: newest first; `kind` and `state` may be empty.
basics::Result<std::vector<Import>> list_imports(storage::Reader&, const permissions::Scope&, std::string_view kind,
                                                 std::string_view state);
basics::Result<Import> find_import(storage::Reader&, std::int64_t id);
basics::Result<std::vector<sources::Refusal>> refusals_of(storage::Reader&, std::int64_t id);

// Takes an import out of what stands, or puts it back; journalled. A Problem says why not.
basics::Result<void> hide_import(storage::Writer&, std::int64_t id, std::string_view reason);
basics::Result<void> show_import(storage::Writer&, std::int64_t id, std::string_view reason);

} // namespace imports
