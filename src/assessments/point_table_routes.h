#pragma once
// What was reached, to take away: the values of the page, under the same control of disclosure.
#include "assessments/line.h"
#include "pupils/reads.h"
#include "sources/table_out.h"

namespace assessments {

struct NamedLines {
    std::string school;
    std::vector<Line> lines;
};
sources::TableOut point_table(const KeyPoint&, const std::vector<NamedLines>&, basics::Date today,
                              pupils::Reads = pupils::Reads::figures_only);

} // namespace assessments
