#include "assessments/scale.h"

#include "basics/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace assessments {
namespace {

using basics::Result;

constexpr std::array<std::string_view, 3> no_results{"absent", "below_test", "not_entered"};

std::string number_words(double number) { return basics::decimals(number, number == static_cast<int>(number) ? 0 : 1); }

std::optional<Standing> standing_of(const Scale& scale, double number) {
    if (!scale.at_from) return std::nullopt;
    if (number < *scale.at_from) return Standing::below;
    return scale.above_from && number >= *scale.above_from ? Standing::above : Standing::at;
}

const Grade* grade_named(const Scale& scale, std::string_view text) {
    if (const auto held = std::ranges::find(scale.grades, text, &Grade::name); held != scale.grades.end())
        return &*held;
    const auto word = basics::lower(text);
    const auto known = scale.words.find(word);
    const auto wanted = known == scale.words.end() ? word : basics::lower(known->second);
    const auto found =
        std::ranges::find_if(scale.grades, [&](const Grade& each) { return basics::lower(each.name) == wanted; });
    return found == scale.grades.end() ? nullptr : &*found;
}

std::string what_it_takes(const Scale& scale) {
    if (scale.kind != Scale::Kind::grades)
        return fmt::format("What stands here is no number from {} to {}.", number_words(scale.least),
                           number_words(scale.most));
    std::string names;
    for (const auto& each : scale.grades) names += (names.empty() ? "" : ", ") + each.name;
    return fmt::format("What stands here is none of these: {}.", names);
}

std::optional<Attained> number_in(const Scale& scale, std::string_view text) {
    const auto number = basics::real_number(text);
    if (!number || !(scale.least <= *number && *number <= scale.most)) return std::nullopt; // nor NaN
    return Attained{.said = std::string{text}, .value = number, .standing = standing_of(scale, *number)};
}

std::optional<Attained> grade_in(const Scale& scale, std::string_view text) {
    const auto* grade = grade_named(scale, text);
    if (!grade) return std::nullopt;
    return Attained{.said = grade->name, .value = grade->points, .standing = grade->standing};
}

} // namespace

bool has_standings(const Scale& scale) {
    return scale.at_from
           || std::ranges::any_of(scale.grades, [](const Grade& each) { return each.standing.has_value(); });
}

std::optional<NoResult> no_result_named(std::string_view name) {
    const auto found = std::ranges::find(no_results, name);
    if (found == no_results.end()) return std::nullopt;
    return static_cast<NoResult>(found - no_results.begin());
}

Result<Attained> read_result(const Scale& scale, const NoResultWords& words, std::string_view text) {
    const auto said = basics::collapsed(text);
    if (auto found = scale.kind == Scale::Kind::grades ? grade_in(scale, said) : number_in(scale, said)) return *found;
    const auto none = words.find(basics::lower(said));
    if (none == words.end()) return basics::invalid(what_it_takes(scale));
    return Attained{.said = std::string{no_results[static_cast<std::size_t>(none->second)]},
                    .standing = none->second == NoResult::below_test && has_standings(scale)
                                    ? std::optional{Standing::below}
                                    : std::nullopt,
                    .none = none->second};
}

} // namespace assessments
