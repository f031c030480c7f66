#pragma once
// The kinds of files as catalogue/*.csv describes them, without a database.
#include "sources/file_kind.h"

#include <filesystem>

namespace testing {

std::filesystem::path catalogue_folder();
const std::vector<sources::FileKind>& catalogue_kinds(); // read once

} // namespace testing
