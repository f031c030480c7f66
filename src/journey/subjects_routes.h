#pragma once
// Addresses of the journeys of a school's subjects.
#include "web/request.h"

namespace journey {

basics::Result<web::Reply> show_subjects(web::Request&);
basics::Result<web::Reply> save_subject_step(web::Request&);
basics::Result<web::Reply> save_subject_team(web::Request&);

} // namespace journey
