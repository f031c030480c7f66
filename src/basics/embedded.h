#pragma once
// Files that the program carries inside itself (tools/embed): migrations, the catalogue, styles.
#include <span>
#include <string_view>

namespace embedded {

struct File {
    std::string_view name; // its path under the embedded folder
    std::string_view text;
};

std::span<const File> migrations();
std::span<const File> decisions(); // who may do what: examples/permissions
std::span<const File> catalogue(); // measures and kinds of file: catalogue/
std::span<const File> seeds();     // the invented trust: seeds/
std::span<const File> api();       // what programs may ask: docs/api

} // namespace embedded
