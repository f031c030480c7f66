#pragma once
// Imports on the web: sent, looked at, confirmed, undone.
#include "imports/job.h"
#include "web/request.h"

namespace imports {

std::span<const web::Route> import_routes();

// The topic on which a job's page hears how far its job is; what is published there is one line of text.
std::string live_topic(const JobId&);
std::span<const web::Route> catalogue_routes(); // /imports/catalogue

} // namespace imports
