#pragma once
// What a signed-in person does with their own account.
#include "web/request.h"

namespace people {

basics::Result<web::Reply> show_account(web::Request&);         // GET /account
basics::Result<web::Reply> change_password(web::Request&);      // POST /account/password
basics::Result<web::Reply> show_second_factor(web::Request&);   // GET /account/second-factor
basics::Result<web::Reply> set_second_factor(web::Request&);    // POST /account/second-factor
basics::Result<web::Reply> remove_second_factor(web::Request&); // POST /account/second-factor/removal

// Invented people have neither password nor second factor.
basics::Result<void> real_account(const web::Request&);

} // namespace people
