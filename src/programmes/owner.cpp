#include "programmes/task.h"

#include <algorithm>
#include <array>

namespace programmes {
namespace {

struct OwnerWords {
    Owner owner;
    std::string_view name, words;
};
constexpr std::array owners{
    OwnerWords{Owner::head, "head", "headteacher"},
    OwnerWords{Owner::lead, "lead", "lead of the programme"},
    OwnerWords{Owner::director, "director", "director of education"},
    OwnerWords{Owner::chief_executive, "chief_executive", "chief executive"},
    OwnerWords{Owner::hr_lead, "hr_lead", "HR lead"},
    OwnerWords{Owner::governance, "governance", "governance professional"},
    OwnerWords{Owner::safeguarding, "safeguarding", "trust safeguarding lead"},
    OwnerWords{Owner::trustees, "trustees", "trustees"},
};

} // namespace

std::string_view name(Owner owner) { return owners[static_cast<std::size_t>(owner)].name; }
std::string_view words(Owner owner) { return owners[static_cast<std::size_t>(owner)].words; }

std::optional<Owner> owner_named(std::string_view text) {
    const auto found = std::ranges::find(owners, text, &OwnerWords::name);
    return found == owners.end() ? std::nullopt : std::optional{found->owner};
}

std::span<const Owner> all_owners() {
    static constexpr std::array all{Owner::head,    Owner::lead,       Owner::director,     Owner::chief_executive,
                                    Owner::hr_lead, Owner::governance, Owner::safeguarding, Owner::trustees};
    return all;
}

} // namespace programmes
