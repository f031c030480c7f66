#pragma once
// What people say of a school's journey: the decision of its phase, and the head's comment.
#include "journey/journey_page.h"
#include "storage/reader.h"
#include "web/request.h"

namespace journey {

struct AskedJourney {
    SchoolNow now;
    std::vector<JourneyStep> steps{}; // oldest first
    std::string left{}; // of an academy that has left the trust: its phases are read, and no more are decided
};
// Missing where it is none of our trust's and never had a phase here; forbidden for who may not see its programme.
basics::Result<AskedJourney> asked_journey(web::Request&, storage::Reader&);

basics::Result<web::Reply> show_step(web::Request&);
basics::Result<web::Reply> save_step(web::Request&);
basics::Result<web::Reply> show_step_comment(web::Request&);
basics::Result<web::Reply> save_step_comment(web::Request&);

} // namespace journey
