#pragma once
// Interim leaders, staff transfers and governance reviews of a school in a programme.
#include "web/request.h"

namespace programmes {

basics::Result<web::Reply> show_new_case(web::Request&);
basics::Result<web::Reply> add_case(web::Request&);
basics::Result<web::Reply> show_case(web::Request&);
basics::Result<web::Reply> show_case_move(web::Request&);
basics::Result<web::Reply> make_case_move(web::Request&);

} // namespace programmes
