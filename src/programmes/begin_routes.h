#pragma once
// A case is begun: capacity added, a look at a subject, a review … each kind by its own form.
#include "programmes/asked_routes.h"
#include "programmes/case.h"

namespace programmes {

basics::Result<web::Reply> show_begin(web::Request&); // GET /schools/:urn/programme/begin/:kind
basics::Result<web::Reply> begin_case(web::Request&); // POST /schools/:urn/programme/begin/:kind

// What may be chosen in the fields of a kind.
basics::Result<Choices> choices_for(web::Request&, storage::Reader&, const AskedSchool&, std::span<const CaseField>);

} // namespace programmes
