#pragma once
// The form by which a school is placed.
#include "web/request.h"

namespace programmes {

basics::Result<web::Reply> show_decision(web::Request&);
basics::Result<web::Reply> save_decision(web::Request&);

} // namespace programmes
