#pragma once
// Who needs attention at a school: in figures, and by name.
#include "web/request.h"

namespace attendance {

basics::Result<web::Reply> show_attention(web::Request&);
basics::Result<web::Reply> show_attention_names(web::Request&);

} // namespace attendance
