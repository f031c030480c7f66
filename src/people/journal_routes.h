#pragma once
// Reading the journal, and the page that says who can see what.
#include "web/request.h"

namespace people {

basics::Result<web::Reply> show_journal(web::Request&);     // GET /journal?kind=…&person=…&until=…&before=…
basics::Result<web::Reply> show_record(web::Request&);      // GET /journal/:kind/:record?day=…
basics::Result<web::Reply> show_accesses(web::Request&);    // GET /access-log
basics::Result<web::Reply> show_who_can_see(web::Request&); // GET /who-can-see

} // namespace people
