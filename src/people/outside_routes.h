#pragma once
// What a person has sent to them: mail that they choose and stop, and the address of their calendar.
#include "web/request.h"

namespace people {

basics::Result<web::Reply> choose_mails(web::Request&);    // POST /account/mail
basics::Result<web::Reply> make_calendar(web::Request&);   // POST /account/calendar
basics::Result<web::Reply> revoke_calendar(web::Request&); // POST /account/calendar/revocation
basics::Result<web::Reply> show_mail_stop(web::Request&);  // GET /mail-stop/:token, without signing in
basics::Result<web::Reply>
stop_mails(web::Request&); // POST /mail-stop/:token, by a person or by whoever keeps their mail

} // namespace people
