#pragma once
// A case of a school in a programme: where it stands, and its moves.
#include "web/request.h"

namespace programmes {

basics::Result<web::Reply> show_case(web::Request&);
basics::Result<web::Reply> show_case_move(web::Request&);
basics::Result<web::Reply> make_case_move(web::Request&);

} // namespace programmes
