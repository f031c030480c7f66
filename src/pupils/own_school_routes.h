#pragma once
// The school whose pupils an address is about.
#include "pupils/reads.h"
#include "schools/school_store.h"
#include "web/request.h"

namespace pupils {

// The school of the address, if it is one of our trust's for which the person has the deed.
basics::Result<schools::School> own_school(web::Request&, storage::Reader&, permissions::Verb);
// By name for those who work at the school and may see its pupils; who looks in from the trust says for what purpose, and until then
// reads figures.
Reads reads_of(const web::Request&, basics::Urn);
// A page under it.
web::Frame frame_of(const schools::School&, std::string title);

} // namespace pupils
