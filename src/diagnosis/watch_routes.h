#pragma once
// /watch: what is watched, and how many false alarms a year are accepted.
#include "web/request.h"

namespace diagnosis {

basics::Result<web::Reply> show_watch(web::Request&);
basics::Result<web::Reply> save_watch(web::Request&);

} // namespace diagnosis
