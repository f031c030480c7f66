#pragma once
// The catalogue as the database holds it.
#include "measures/catalogue.h"
#include "storage/reader.h"

namespace measures {

basics::Result<Catalogue> load_catalogue(storage::Reader&);
// Only the headline measures and the group of all pupils: two short statements, for pages that show no others.
basics::Result<Catalogue> load_headlines(storage::Reader&);
// Only these measures, with every group of pupils.
basics::Result<Catalogue> load_some(storage::Reader&, std::string_view one, std::string_view two,
                                    std::string_view three);

} // namespace measures
