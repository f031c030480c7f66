#pragma once
// A folder's part of what is held of a pupil or a school, for whoever asks for it: a table with a title, or a page.
#include <string>
#include <vector>

namespace pupils {

struct HeldPart {
    std::string title;
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows{};
};

// A page that is kept whole, and the name of its file.
struct HeldDocument {
    std::string name, text;
};

} // namespace pupils
