#pragma once
// The columns in which every statement about schools' figures gives them, so that a folder with a list of schools of its own may ask.
#include "measures/held.h"
#include "storage/reader.h"

namespace measures {

// Eighteen columns, as those of headline_figures_of_school in figures.sql: the school, what is measured, the figure, whose it is
// and since when, and the import. A figure that was another school's by then (a number that passed on) is left out.
void keep_school_row(std::vector<Held>&, const storage::Row&);

} // namespace measures
