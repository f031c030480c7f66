#pragma once
// The school of an address, and its programme as whoever asks may know it.
#include "programmes/form_page.h"
#include "programmes/school_programme_store.h"
#include "schools/school_store.h"
#include "web/request.h"

namespace programmes {

struct AskedSchool {
    schools::School school;
    SchoolProgramme view;
    std::string left{}; // of one that has left the trust: what was decided is read, and nothing is written
};
// Missing where it is none of our trust's and never was placed; forbidden for who may not see its programme; a conflict where something is
// sent of an academy that has left.
basics::Result<AskedSchool> asked_school(web::Request&, storage::Reader&, Gather = Gather::all);
// The placement in force; a conflict where there is none.
basics::Result<Placement> current_of(const SchoolProgramme&);
// What Bearing proposes for the school today.
basics::Result<Proposal> proposal_of(storage::Reader&, const schools::School&, basics::Date today);

// Puts what is wrong above the form and beside its lines.
void put_wrong(FormPage&, std::span<const Wrong>);
// A form under the page of the school's programme; with errors it is a 400.
web::Reply form_reply(web::Request&, const AskedSchool&, std::string title, FormPage);
web::Reply back_to_programme(const AskedSchool&);

} // namespace programmes
