#pragma once
// The studies of a meta-analysis.
#include "analysis/groups.h"
#include "statistics/meta.h"

namespace analysis {

struct MetaStudies {
    std::vector<statistics::Study> studies{};
    std::vector<std::string> names{};
    std::vector<std::size_t> group{}; // where --group is given
    std::size_t groups = 0, left_out = 0;
};

// --estimate, --variance, --study and --group. Refuses a variance that is not above 0, and a table without a study.
basics::Result<MetaStudies> meta_studies(const Question&);

} // namespace analysis
