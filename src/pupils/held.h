#pragma once
// A folder's part of what is held of a pupil, for whoever asks for it: a table with a title.
#include <string>
#include <vector>

namespace pupils {

struct HeldPart {
    std::string title;
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows{};
};

} // namespace pupils
