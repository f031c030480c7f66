#pragma once
// What stands now: schools, trusts and lines, worked out again from the records of the imports that are published.
#include "schools/standing.h"
#include "storage/reader.h"

namespace schools {

// What stands, worked out and not yet written. Field by field the newest record holds, and what it leaves out comes from the
// next: newest by as-of date, then by import.
struct Stand {
    std::vector<StandingSchool> schools; // by URN
    std::map<GroupUid, StandingTrust> trusts;
    std::vector<Succession> successions;
};
basics::Result<Stand> what_stands(storage::Reader&);
// Schools, trusts and lines in the place of what stood.
basics::Result<void> write_stand(storage::Writer&, const Stand&);

// All of it at once, with the words by which it is found: for few schools. imports/standing_jobs.h is for all of England.
basics::Result<void> rebuild(storage::Writer&);

} // namespace schools
