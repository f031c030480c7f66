#pragma once
// The parts of a school's programme, each on a page of its own.
#include "web/request.h"

namespace programmes {

basics::Result<web::Reply> show_part(web::Request&); // GET /schools/:urn/programme/parts/:part

} // namespace programmes
