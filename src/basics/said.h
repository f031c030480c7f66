#pragma once
// What a form said, field by field, and what is wrong with it: each sentence stands beside its field.
#include <functional>
#include <string>
#include <string_view>

namespace basics {

using Said = std::function<std::string_view(std::string_view field)>; // "" where nothing was said

struct Wrong {
    std::string field, sentence;
};

} // namespace basics
