#pragma once
// Tables in text files: commas, semicolons or tabs between the cells.
#include "sources/table.h"

namespace sources {

// `name` is what the table is called to people. The separator is the one by which most of the
// first lines have as many cells as the header.
basics::Result<std::unique_ptr<Table>> open_csv(const std::string& path, const std::string& name, const Limits&);

} // namespace sources
