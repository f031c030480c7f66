#pragma once
// All that one person leads, handed over on one page.
#include "web/request.h"

namespace programmes {

basics::Result<web::Reply> show_handover(web::Request&);
basics::Result<web::Reply> make_handover(web::Request&);

} // namespace programmes
