#pragma once
// A school, those that it may be compared with, and by what they are alike.
#include "analysis/method.h"
#include "statistics/similar.h"

namespace analysis {

struct SchoolsToCompare {
    statistics::Characteristics all{};
    std::vector<std::string> names{};    // of the characteristics
    std::vector<std::string_view> ids{}; // of the rows, in the question's frame
    std::size_t school = 0;              // the row of the one asked about
    std::vector<bool> allowed{};         // by the rules
};

// --id, --for, --characteristics, --scales and --rules. Refuses a school that is not there or there twice, a scale that is missing
// or not above 0, and a rule that is none.
basics::Result<SchoolsToCompare> schools_to_compare(const Question&);

} // namespace analysis
