#pragma once
// What happens to a placement after it was decided: its moves, who leads it, the head's comment.
#include "web/request.h"

namespace programmes {

basics::Result<web::Reply> show_move(web::Request&);
basics::Result<web::Reply> make_move(web::Request&);
basics::Result<web::Reply> show_lead(web::Request&);
basics::Result<web::Reply> save_lead(web::Request&);
basics::Result<web::Reply> show_comment(web::Request&);
basics::Result<web::Reply> save_comment(web::Request&);

} // namespace programmes
