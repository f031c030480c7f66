#pragma once
// A file that only its owner may read.
#include "basics/result.h"

#include <string>
#include <string_view>

namespace commands {

// Makes it, with that text, down to the disk. Refused where there is one of the name.
basics::Result<void> write_private(const std::string& path, std::string_view text);

} // namespace commands
