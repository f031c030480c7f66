#pragma once
// The beginning of a sentence or a heading.
#include <string>

namespace basics {

// With its first letter in upper case, where that is one of a to z; else as it is.
std::string capitalised(std::string);

} // namespace basics
