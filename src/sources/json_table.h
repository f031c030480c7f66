#pragma once
// A JSON file whose one list of flat objects is a table; its headers are the keys of all of them.
#include "sources/table.h"

namespace sources {

// Reads the whole file once, for the keys; nothing of it is kept.
basics::Result<std::unique_ptr<Table>> open_json(const std::string& path, const std::string& name, const Limits&);

} // namespace sources
