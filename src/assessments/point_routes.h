#pragma once
// What lies at a key point, for the trust and for a school.
#include "assessments/key_point.h"
#include "storage/reader.h"
#include "web/request.h"

namespace assessments {

std::string address_of(KeyPointNumber, std::string_view end = "");
std::string school_address(basics::Urn, KeyPointNumber, std::string_view end = "");
std::string taught_field(const Ask&);                                     // of the form that says how many teach it
basics::Result<KeyPointNumber> number_in(const web::Request&);            // of the address
basics::Result<KeyPoint> point_in(const web::Request&, storage::Reader&); // the same, read

basics::Result<web::Reply> show_trust_point(web::Request&);
basics::Result<web::Reply> trust_point_csv(web::Request&);
basics::Result<web::Reply> trust_point_xlsx(web::Request&);
basics::Result<web::Reply> show_school_point(web::Request&);
basics::Result<web::Reply> school_point_csv(web::Request&);
basics::Result<web::Reply> school_point_xlsx(web::Request&);

basics::Result<web::Reply> show_results_import(web::Request&);
basics::Result<web::Reply> send_results(web::Request&);

basics::Result<web::Reply> save_comment(web::Request&);
basics::Result<web::Reply> save_teachers(web::Request&);

basics::Result<web::Reply> freeze_point(web::Request&);
basics::Result<web::Reply> unfreeze_point(web::Request&);
basics::Result<web::Reply> make_forecasts(web::Request&);

std::span<const web::Route> assessment_routes();

} // namespace assessments
