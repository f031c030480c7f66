#pragma once
// What the interval of a figure is made of, in one sentence for a person.
#include "measures/reading.h"

namespace home {

std::string how_sure(const measures::Catalogue&, const measures::Reading&);

} // namespace home
