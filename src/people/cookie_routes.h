#pragma once
// The two cookies: the session's, and the one that ties a form to the browser of someone who is not signed in.
#include "web/request.h"

namespace people {

std::string_view session_token(const web::Incoming&);
std::string_view form_cookie(const web::Incoming&);

// __Host- and Secure over https; over plain http, which is for this machine alone, neither.
void keep_session(web::Reply&, const web::Incoming&, std::string_view token);
void drop_session(web::Reply&, const web::Incoming&);
void keep_form_cookie(web::Reply&, const web::Incoming&, std::string_view token);

// Passwords travel over https, or not beyond this machine.
basics::Result<void> check_line(const web::Incoming&);

} // namespace people
