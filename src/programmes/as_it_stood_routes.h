#pragma once
// A placement as it stood on a day.
#include "web/request.h"

namespace programmes {

basics::Result<web::Reply> show_as_it_stood(web::Request&); // GET /schools/:urn/programme/as-it-stood?of=…&on=…

} // namespace programmes
