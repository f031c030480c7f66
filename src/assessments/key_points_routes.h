#pragma once
// The trust's key points: /key-points and what lies under it.
#include "web/request.h"

namespace assessments {

basics::Result<web::Reply> show_key_points(web::Request&);
basics::Result<web::Reply> add_key_point(web::Request&);
basics::Result<web::Reply> show_edit(web::Request&);
basics::Result<web::Reply> save_key_point(web::Request&);
basics::Result<web::Reply> add_asks(web::Request&);
basics::Result<web::Reply> remove_ask(web::Request&);

} // namespace assessments
