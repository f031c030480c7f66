#pragma once
// A form that was sent, as rules ask it.
#include "basics/said.h"
#include "web/request.h"

namespace web {

// Each field by its name, trimmed; "" where nothing was said. The request must outlive it.
basics::Said said(const Request&);

} // namespace web
