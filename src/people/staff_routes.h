#pragma once
// Staff from a file: upload, preview, confirm.
#include "web/request.h"

namespace people {

basics::Result<web::Reply> show_staff(web::Request&);    // GET /people/staff
basics::Result<web::Reply> preview_staff(web::Request&); // POST /people/staff
basics::Result<web::Reply> confirm_staff(web::Request&); // POST /people/staff/confirmation

} // namespace people
