#pragma once
// In a demonstration two Englands could meet: the invented one, and the one of published files. They must not: the invented
// one gives way, so that no figure of a real school is set beside an invented average.
#include "storage/database.h"

namespace imports {

// The folder under which the invented country's files are imported, and by which they are known again. The invented trust's
// own are under another and stay.
constexpr std::string_view invented_country = "invented country";
constexpr std::string_view invented = "invented ";

// Whether a file that is not invented stands.
basics::Result<bool> holds_published_files(storage::Connection&);
// Where one does: hides every import of the invented country, journalled. Gives how many.
basics::Result<std::int64_t> give_way(storage::Connection&, const storage::Author&);

} // namespace imports
