#pragma once
// The catalogue as the database holds it.
#include "measures/catalogue.h"
#include "storage/reader.h"

namespace measures {

basics::Result<Catalogue> load_catalogue(storage::Reader&);

} // namespace measures
