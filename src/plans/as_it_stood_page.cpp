#include "plans/as_it_stood_page.h"

namespace plans {

StoodPart stood_part(std::string heading, const Fields& fields, const Names& names) {
    StoodPart out{.heading = std::move(heading)};
    for (const auto& [key, value] : fields) {
        if (value.empty() || key == "plan" || key == "serves") continue;
        const auto name = names.find(value);
        out.facts.rows.push_back({.key = key, .value = name == names.end() ? value : name->second});
    }
    return out;
}

} // namespace plans
