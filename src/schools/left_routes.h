#pragma once
// The school of an address, if it is one of our trust's, or was one.
#include "schools/left.h"
#include "storage/reader.h"
#include "web/request.h"

namespace schools {

struct OursOrLeft {
    School school;
    std::string left{}; // of one that has left: the sentence that says so; nothing is written of it
};
// Forbidden to whom the deed is not given there; of one that is none of ours (now, or ever: the caller looks whether anything was decided of
// it) to all but those to whom it is given over the whole trust.
basics::Result<OursOrLeft> ours_or_left(web::Request&, storage::Reader&, permissions::Verb);

} // namespace schools
