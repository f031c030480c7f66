#include "measures/breakdown_source.h"

#include "basics/text.h"

namespace measures {
namespace {

constexpr std::string_view filter_role = "filter:", group_role = "group:", put_aside = "skip";
constexpr auto unknown_value = "What this value says of the row is not known: say it under Imports, catalogue.";

std::string meaning_in(const std::map<std::string, sources::ValueMeaning, std::less<>>& values, std::string_view cell,
                       bool& known) {
    auto found = values.find(basics::lower(cell));
    if (found == values.end()) found = values.find("*");
    known = found != values.end();
    return known ? found->second.meaning : std::string{};
}

} // namespace

Filters Filters::of(const sources::Recognised& table, const Catalogue& catalogue) {
    Filters found;
    found.catalogue_ = &catalogue;
    found.all_ = catalogue.group("all");
    for (const auto& [at, meaning] : table.columns) {
        if (!meaning->role.starts_with(filter_role) && !meaning->role.starts_with(group_role)) continue;
        const auto values = table.kind->values.find(meaning->role);
        found.filters_.push_back(
            {.at = at, .meaning = meaning, .values = values == table.kind->values.end() ? nullptr : &values->second});
    }
    std::ranges::sort(found.filters_, {}, [](const Filter& each) { return each.meaning->role; });
    return found;
}

std::variant<Breakdown, RowTrouble, std::monostate> Filters::of_row(const sources::Fields& row) const {
    Breakdown found{.group = all_};
    for (const auto& filter : filters_) {
        const auto cell = filter.at < row.cells().size() ? basics::trimmed(row.cells()[filter.at]) : std::string_view{};
        const auto trouble = [&](std::string reason) {
            return RowTrouble{
                .column = filter.meaning->header, .value = basics::shortened(cell, 60), .reason = std::move(reason)};
        };
        bool known = true;
        const auto said = filter.values ? meaning_in(*filter.values, cell, known) : basics::lower(cell);
        if (!known) return trouble(unknown_value);
        if (said == put_aside) return std::monostate{};
        if (filter.meaning->role.starts_with(filter_role)) {
            found.variant += (found.variant.empty() || said.empty() ? "" : " ") + said;
            continue;
        }
        const auto* group = said.empty() ? all_ : catalogue_->group(said);
        if (!group) return trouble(unknown_value);
        if (group == all_ || group == found.group) continue;
        if (found.group != all_)
            return trouble(
                fmt::format("This row crosses two groups of pupils ({} and {}), for which the catalogue has no group.",
                            found.group->code, group->code));
        found.group = group;
    }
    return found;
}

} // namespace measures
