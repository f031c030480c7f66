#pragma once
// The school whose pupils an address is about.
#include "schools/school_store.h"
#include "web/request.h"

namespace pupils {

// The school of the address, if it is one of our trust's for which the person has the deed.
basics::Result<schools::School> own_school(web::Request&, storage::Reader&, permissions::Verb);
// A page under it.
web::Frame frame_of(const schools::School&, std::string title);

} // namespace pupils
