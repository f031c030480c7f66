#pragma once
// A list of tasks as it is stored: the text of its file, and what was said of it.
#include "basics/date.h"

#include <cstdint>
#include <optional>

namespace programmes {

struct StoredTemplate {
    std::int64_t version{}; // 0: none is stored, the one of the program holds
    std::string tasks{}, said{}, by{};
    std::optional<basics::Date> on{};
};

} // namespace programmes
