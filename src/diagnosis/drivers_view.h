#pragma once
// What the page of drivers asks, and what it is told.
#include "diagnosis/gap.h"

namespace diagnosis {

// What the weeks in question are held against.
enum class Against { earlier_weeks, year_before, other_schools };
std::string_view name(Against);  // as in an address
std::string_view words(Against); // "the same pupils’ weeks before, this year"
std::optional<Against> against_named(std::string_view);

inline constexpr std::array all_against{Against::earlier_weeks, Against::year_before, Against::other_schools};

struct DriversAsked {
    Measure measure{};
    Against against{};
    std::optional<basics::Date> first{}, last{}; // Mondays; none: the last six weeks that are marked
};

struct DriversView {
    basics::Urn urn;
    std::string name;
    std::optional<basics::GroupUid> trust{};
    std::string trust_name{};
    std::vector<basics::Urn> others{}; // of the trust and of its phase, as far as the reader may see them
    DriversAsked asked{};
    Reasons reasons{Reasons::as_category};
    std::vector<basics::Date> weeks{}; // marked, by Monday
    std::optional<Days> then{}, now{};
    std::optional<SchoolGap> gap{};
    std::optional<statistics::Drivers> found{};
    std::string why{}; // there is no answer
};

constexpr std::size_t usual_weeks = 6;

// The weeks in question of those that are marked, from Monday to Friday; none where none of them is.
std::optional<Days> weeks_asked(std::span<const basics::Date> mondays, const DriversAsked&);
// What they are held against: this year until then, 52 weeks earlier, or the same weeks elsewhere.
Days held_against(Against, const Days& now);

statistics::DriverChoices driver_choices();

} // namespace diagnosis
