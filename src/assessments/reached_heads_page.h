#pragma once
// The headings of a table of what was reached, and a row of it.
#include "assessments/reached_row.h"
#include "web/html.h"

namespace assessments {

struct ReachedHeads {
    std::string first, value;
};
void write(web::Html&, const ReachedHeads&);
void write(web::Html&, const ReachedRow&);

} // namespace assessments
