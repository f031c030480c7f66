#pragma once
// Support for a school in a programme: agreed, and ended with what came of it.
#include "web/request.h"

namespace programmes {

basics::Result<web::Reply> show_new_stream(web::Request&);
basics::Result<web::Reply> add_stream(web::Request&);
basics::Result<web::Reply> show_stream_end(web::Request&);
basics::Result<web::Reply> end_stream(web::Request&);

} // namespace programmes
