#pragma once
// Half terms and known days: looked at and said.
#include "web/request.h"

namespace attendance {

basics::Result<web::Reply> show_school_calendar(web::Request&);
basics::Result<web::Reply> keep_school_half_terms(web::Request&);
basics::Result<web::Reply> add_school_day(web::Request&);
basics::Result<web::Reply> remove_school_day(web::Request&);
basics::Result<web::Reply> show_trust_calendar(web::Request&);
basics::Result<web::Reply> keep_trust_half_terms(web::Request&);
basics::Result<web::Reply> add_trust_day(web::Request&);
basics::Result<web::Reply> remove_trust_day(web::Request&);

} // namespace attendance
