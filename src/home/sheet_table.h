#pragma once
// A table of words on a sheet that is made to be printed: of the trustees' pack, of the pack when inspectors call.
#include <string>
#include <vector>

namespace home {

struct SheetTable {
    std::string caption;
    std::vector<std::string> heading;
    std::vector<std::vector<std::string>> rows{};
};

} // namespace home
