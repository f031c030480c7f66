#pragma once
// A school's list of pupils on the web.
#include "web/request.h"

namespace pupils {

basics::Result<web::Reply> show_pupil_import(web::Request&); // GET /schools/:urn/pupils/import
basics::Result<web::Reply> send_pupils(web::Request&);       // POST /schools/:urn/pupils/import

} // namespace pupils
