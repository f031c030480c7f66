#include "people/staff_names.h"

#include "basics/text.h"

#include <algorithm>

namespace people {

bool names_one_of(std::string_view text, std::span<const std::string> names) {
    const auto folded = basics::lower(basics::collapsed(text));
    return std::ranges::any_of(names, [&](const std::string& name) {
        return !name.empty() && folded.find(basics::lower(name)) != std::string::npos;
    });
}

} // namespace people
