#pragma once
// The tables inside a zip archive, each unpacked to a temporary file of its own.
#include "sources/table.h"

namespace sources {

// How one unpacked file is opened: anything but a zip again.
using OpenInside = std::function<basics::Result<std::vector<std::unique_ptr<Table>>>(const std::string& path,
                                                                                     const std::string& name)>;

// A file in it that holds no table (a Problem of kind `missing`) is named in the first table's note; if none holds one,
// the Problem says why. Any other Problem with a file refuses the archive.
basics::Result<std::vector<std::unique_ptr<Table>>> open_zip(const std::string& path, const std::string& name,
                                                             const Limits&, const OpenInside&);

} // namespace sources
