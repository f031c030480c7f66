#include "people/shown_entry_store.h"

#include <algorithm>

namespace people {
namespace {

using basics::Result;

// As storage::fresh_id makes them.
bool is_id(std::string_view text) {
    constexpr std::size_t letters_of_an_id = 26;
    return text.size() == letters_of_an_id
           && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

// "" for the id of what is no person.
Result<std::string> value_shown(Names& names, const std::string& value) {
    if (is_id(value)) return TRY(names.whose(value)).value_or("");
    if (const auto at = basics::parse_iso_instant(value); at.ok()) return basics::spoken(at.value());
    return value;
}

// Of a field that is named after a record: "member 01…" by the person's name, "role 01…" not at all.
Result<std::string> name_shown(Names& names, const std::string& name) {
    const auto space = name.rfind(' ');
    if (space == std::string::npos || !is_id(std::string_view{name}.substr(space + 1))) return name;
    const auto whose = TRY(names.whose(std::string_view{name}.substr(space + 1)));
    return whose ? name.substr(0, space + 1) + *whose : std::string{};
}

} // namespace

Result<journal::Fields> shown(Names& names, const journal::Fields& fields) {
    journal::Fields out;
    for (const auto& [name, value] : fields) {
        auto field = TRY(name_shown(names, name)), text = TRY(value_shown(names, value));
        if (!field.empty() && !text.empty()) out.emplace_back(std::move(field), std::move(text));
    }
    return out;
}

Result<std::vector<journal::Difference>> shown_differences(Names& names, const journal::Entry& entry) {
    std::vector<journal::Difference> out;
    for (const auto& each : journal::differences(entry.before, entry.after)) {
        journal::Difference told{.field = TRY(name_shown(names, each.field)),
                                 .before = TRY(value_shown(names, each.before)),
                                 .after = TRY(value_shown(names, each.after))};
        if (!told.field.empty() && !(told.before.empty() && told.after.empty())) out.push_back(std::move(told));
    }
    return out;
}

} // namespace people
