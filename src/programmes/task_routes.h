#pragma once
// The tasks of a programme: added, ticked, re-dated, reworded, dropped; and the hours that they ask.
#include "web/request.h"

namespace programmes {

basics::Result<web::Reply> show_new_task(web::Request&);
basics::Result<web::Reply> add_task(web::Request&);
basics::Result<web::Reply> show_task(web::Request&);
basics::Result<web::Reply> show_task_move(web::Request&);
basics::Result<web::Reply> make_task_move(web::Request&);
basics::Result<web::Reply> show_hours(web::Request&);
basics::Result<web::Reply> save_hours(web::Request&);
basics::Result<web::Reply> show_hours_limit(web::Request&);
basics::Result<web::Reply> save_hours_limit(web::Request&);

} // namespace programmes
