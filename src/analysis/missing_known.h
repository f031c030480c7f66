#pragma once
// What is known of everybody, and of which kinds all or none have a value.
#include "analysis/missing_covariates.h"
#include "statistics/model_rows.h"

namespace analysis {

// The rows in which no covariate is missing, with their values and groups.
struct Known {
    std::vector<statistics::TableColumn> columns{};
    statistics::Numbers values{};
    std::vector<std::size_t> groups{};
};

basics::Result<Known> known(const Question&, const WithGaps&);
Known kept(const Known&, const std::vector<std::size_t>& rows);

// The columns of a model. Of rows that are a part of all a column may be alike everywhere, and is none then; of all it is refused.
basics::Result<statistics::Covariates> covariates(const Known&, bool part);

enum class Of { some, everybody, nobody }; // a row is of a level with values of these

// Of each row; the levels are added in byte order by column. Where nothing is missing there are none.
std::vector<Of> one_sided(const Known&, std::vector<OneSided>& levels);

} // namespace analysis
