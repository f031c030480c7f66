#pragma once
// What the page of drivers of results asks, and what it is told.
#include "diagnosis/drivers_view.h"
#include "diagnosis/result_gap.h"

namespace diagnosis {

// What a school's results at a key point are held against.
enum class ResultsAgainst { last_point, year_before, other_schools };
inline constexpr std::array all_results_against{ResultsAgainst::last_point, ResultsAgainst::year_before,
                                                ResultsAgainst::other_schools};
std::string_view name(ResultsAgainst);  // as in an address
std::string_view words(ResultsAgainst); // "the same pupils’ last key point"
std::optional<ResultsAgainst> results_against_named(std::string_view);

struct ResultDriversAsked {
    assessments::KeyPointNumber point;
    ResultsAgainst against{ResultsAgainst::year_before};
    Reaching reaching{Reaching::expected};
};

struct ResultDriversView {
    basics::Urn urn;
    std::string name;
    std::string point; // "Autumn 2026/27"
    ResultDriversAsked asked;
    std::vector<basics::Urn> others{}; // of the trust and of its phase, as far as the reader may see them
    std::optional<SchoolGap> gap{};
    std::optional<statistics::Drivers> found{};
    std::string why{}; // there is no answer
};

} // namespace diagnosis
