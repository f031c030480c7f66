#pragma once
// The gate before every page: who asks, may they, and did their form come from one of our pages.
#include "web/request.h"

namespace people {

// Fills who, session and form_token from the cookies. Not signed in, or not allowed: forbidden, with a sentence. A POST
// without its form token is refused.
basics::Result<void> gate(web::Request&, permissions::Verb);

} // namespace people
