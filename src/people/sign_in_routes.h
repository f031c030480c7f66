#pragma once
// Signing in and out: by password and code, by a one-time link, or in a demonstration by choosing whom to be.
#include "web/request.h"

namespace people {

basics::Result<web::Reply> show_sign_in(web::Request&);        // GET /sign-in?then=…
basics::Result<web::Reply> sign_in(web::Request&);             // POST /sign-in
basics::Result<web::Reply> sign_in_as(web::Request&);          // POST /sign-in/as
basics::Result<web::Reply> show_code(web::Request&);           // GET /sign-in/code
basics::Result<web::Reply> give_code(web::Request&);           // POST /sign-in/code
basics::Result<web::Reply> show_link(web::Request&);           // GET /sign-in/link/:token
basics::Result<web::Reply> follow_link(web::Request&);         // POST /sign-in/link/:token
basics::Result<web::Reply> sign_out(web::Request&);            // POST /sign-out
basics::Result<web::Reply> sign_out_everywhere(web::Request&); // POST /sign-out/everywhere

// The form of someone who is not signed in is tied to their browser by a cookie, made on the first look.
std::string form_token_of(const web::Request&, web::Reply&);

} // namespace people
