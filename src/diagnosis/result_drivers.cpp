#include "diagnosis/result_drivers.h"

namespace diagnosis {

std::string_view name(ResultsAgainst against) {
    switch (against) {
    case ResultsAgainst::last_point: return "last-point";
    case ResultsAgainst::year_before: return "year-before";
    case ResultsAgainst::other_schools: return "other-schools";
    }
    throw basics::Bug{"a comparison without a name"};
}

std::string_view words(ResultsAgainst against) {
    switch (against) {
    case ResultsAgainst::last_point: return "the same pupils at their last key point";
    case ResultsAgainst::year_before: return "the year group a year before";
    case ResultsAgainst::other_schools: return "the trust’s other schools of its phase";
    }
    throw basics::Bug{"a comparison without words"};
}

std::optional<ResultsAgainst> results_against_named(std::string_view text) {
    for (const auto each : all_results_against)
        if (name(each) == text) return each;
    return std::nullopt;
}

} // namespace diagnosis
