#pragma once
// A column of the file as a model takes it.
#include "analysis/method.h"
#include "statistics/model_rows.h"

namespace analysis {

// A column of words is a factor; factor(a) makes one of a column of numbers.
basics::Result<statistics::TableColumn> model_column(const Question&, const std::string& written);

} // namespace analysis
