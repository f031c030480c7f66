#include "diagnosis/pupil_group.h"

#include "basics/text.h"
#include "pupils/pupil.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace diagnosis {
namespace {

using Kind = PupilGroup::Kind;

struct KindWords {
    Kind kind;
    std::string_view name, words;
};
constexpr std::array kinds{KindWords{Kind::all, "all", "All pupils of a school together"},
                           KindWords{Kind::year_group, "year_group", "Each year group"},
                           KindWords{Kind::disadvantaged, "disadvantaged", "Disadvantaged pupils"},
                           KindWords{Kind::sen, "sen", "Pupils with SEN support or an EHC plan"}};

} // namespace

std::string_view name(Kind kind) { return kinds[static_cast<std::size_t>(kind)].name; }
std::string_view words(Kind kind) { return kinds[static_cast<std::size_t>(kind)].words; }
std::optional<Kind> kind_named(std::string_view text) {
    const auto found = std::ranges::find(kinds, text, &KindWords::name);
    return found == kinds.end() ? std::nullopt : std::optional{found->kind};
}
std::span<const Kind> all_kinds() {
    static constexpr std::array all{Kind::all, Kind::year_group, Kind::disadvantaged, Kind::sen};
    return all;
}

std::string name(const PupilGroup& group) {
    return group.kind == Kind::year_group ? fmt::format("year {}", group.year_group) : std::string{name(group.kind)};
}
std::string words(const PupilGroup& group) {
    switch (group.kind) {
    case Kind::all: return "All pupils";
    case Kind::year_group: return pupils::words(pupils::YearGroup{group.year_group});
    case Kind::disadvantaged: return "Disadvantaged pupils";
    case Kind::sen: return "Pupils with SEN support or an EHC plan";
    }
    return {};
}
std::optional<PupilGroup> group_named(std::string_view text) {
    if (text.starts_with("year ")) {
        const auto year = basics::whole_number(text.substr(5));
        if (!year) return std::nullopt;
        return PupilGroup{.kind = Kind::year_group, .year_group = static_cast<int>(*year)};
    }
    const auto kind = kind_named(text);
    return kind && *kind != Kind::year_group ? std::optional{PupilGroup{.kind = *kind}} : std::nullopt;
}

} // namespace diagnosis
