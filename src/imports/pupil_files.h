#pragma once
// Files about single pupils, which come in on their school's page alone: here they would be kept whole until they were looked at.
#include <filesystem>

namespace imports {

// By a heading of UPNs, or of surnames, forenames and dates of birth together, in any of its tables; or a Common Transfer File.
bool is_of_pupils(const std::filesystem::path&);

} // namespace imports
