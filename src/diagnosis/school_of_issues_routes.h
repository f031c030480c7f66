#pragma once
// The school whose issues an address is about; those of an academy that has left the trust are read as they stood.
#include "diagnosis/issue.h"
#include "schools/left_routes.h"

namespace diagnosis {

// Missing where it is none of our trust's and nothing was ever decided of it.
basics::Result<schools::OursOrLeft> school_of_issues(web::Request&, storage::Reader&, permissions::Verb);
// A conflict where it has left.
basics::Result<schools::School> school_to_decide(web::Request&, storage::Reader&);

// The same of an issue that was found.
basics::Result<schools::OursOrLeft> school_of(web::Request&, storage::Reader&, const Issue&);

} // namespace diagnosis
