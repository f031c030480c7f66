#pragma once
// The trust's lists of tasks: read, changed task by task, taken out and brought in as a file.
#include "web/request.h"

namespace programmes {

basics::Result<web::Reply> show_list(web::Request&);       // GET /programmes/lists/:programme
basics::Result<web::Reply> list_as_file(web::Request&);    // GET …/file
basics::Result<web::Reply> take_list(web::Request&);       // POST …/file
basics::Result<web::Reply> show_list_task(web::Request&);  // GET …/tasks/:task, "new" for one that is added
basics::Result<web::Reply> save_list_task(web::Request&);  // POST …/tasks/:task
basics::Result<web::Reply> show_retirement(web::Request&); // GET …/tasks/:task/retirement
basics::Result<web::Reply> retire_task(web::Request&);     // POST …/tasks/:task/retirement

} // namespace programmes
