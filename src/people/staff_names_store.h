#pragma once
// The names of those who work at a school and for the trust.
#include "storage/reader.h"

namespace people {

basics::Result<std::vector<std::string>> staff_of(storage::Reader&, basics::Urn);

} // namespace people
