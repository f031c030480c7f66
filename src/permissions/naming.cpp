#include "permissions/naming.h"

#include "permissions/decisions.h"

#include <algorithm>
#include <array>

namespace permissions {
namespace {

struct PurposeWords {
    Purpose purpose;
    std::string_view name, words;
};
constexpr std::array<PurposeWords, 4> purposes{{
    {Purpose::support, "support", "to plan or follow support for pupils"},
    {Purpose::review, "review", "for a review of the school that is agreed"},
    {Purpose::data_check, "data-check", "to check or correct what is held"},
    {Purpose::safeguarding, "safeguarding", "for a safeguarding duty"},
}};

} // namespace

std::string_view name(Purpose purpose) { return purposes[static_cast<std::size_t>(purpose)].name; }
std::string_view words(Purpose purpose) { return purposes[static_cast<std::size_t>(purpose)].words; }

std::optional<Purpose> purpose_named(std::string_view text) {
    const auto found = std::ranges::find(purposes, text, &PurposeWords::name);
    return found == purposes.end() ? std::nullopt : std::optional{found->purpose};
}

std::span<const Purpose> all_purposes() {
    static constexpr std::array all{Purpose::support, Purpose::review, Purpose::data_check, Purpose::safeguarding};
    return all;
}

bool works_at(const Who& who, basics::Urn school, basics::Date today) {
    return std::ranges::any_of(in_force(who.grants, today), [&](const Grant& grant) {
        const auto& deeds = decisions().roles[static_cast<std::size_t>(grant.role)];
        return grant.school == school && deeds[static_cast<std::size_t>(Verb::see_pupils)] == Reach::own_school;
    });
}

basics::Result<void> may_see_names(const Who& who, basics::Urn school, std::optional<Purpose> purpose, Factor factor,
                                   basics::Date today) {
    if (!may(who, Verb::see_pupils, school, today)) return basics::forbidden(refusal(Verb::see_pupils));
    if (factor == Factor::needed && !who.second_factor)
        return basics::forbidden(
            "Names of pupils are shown only to those who signed in with a second factor. Set one under "
            "Your account, then sign in again.");
    if (!purpose && !works_at(who, school, today))
        return basics::invalid("You do not work at this school. Say what you look at its pupils for: it is noted.");
    return {};
}

} // namespace permissions
