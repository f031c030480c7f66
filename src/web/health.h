#pragma once
// Whether the program lives, whether it can serve, and what it has done: for machines.
#include "web/request.h"

namespace web {

basics::Result<Reply> alive(Request&);   // GET /healthz: it answers
basics::Result<Reply> ready(Request&);   // GET /readyz: its database answers and has the newest schema, else 503
basics::Result<Reply> metrics(Request&); // GET /metrics: Prometheus text; only for this machine itself

} // namespace web
