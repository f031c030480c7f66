#pragma once
// Looking at people and changing them.
#include "people/people_page.h"
#include "web/request.h"

namespace people {

basics::Result<web::Reply> show_people(web::Request&);    // GET /people?find=…&ended=yes
basics::Result<web::Reply> show_new(web::Request&);       // GET /people/new
basics::Result<web::Reply> add_person(web::Request&);     // POST /people
basics::Result<web::Reply> show_person(web::Request&);    // GET /people/:person
basics::Result<web::Reply> show_edit(web::Request&);      // GET /people/:person/edit
basics::Result<web::Reply> save_person(web::Request&);    // POST /people/:person
basics::Result<web::Reply> show_disabling(web::Request&); // GET /people/:person/disabling
basics::Result<web::Reply> disable(web::Request&);        // POST /people/:person/disabling
basics::Result<web::Reply> enable(web::Request&);         // POST /people/:person/enabling
basics::Result<web::Reply> new_link(web::Request&);       // POST /people/:person/link
basics::Result<web::Reply> lost_factor(web::Request&);    // POST /people/:person/second-factor/removal
basics::Result<web::Reply> give_role(web::Request&);      // POST /people/:person/roles
basics::Result<web::Reply> end_role(web::Request&);       // POST /people/:person/roles/:role/end

// The form of name and e-mail, with what was typed and what was wrong with it.
web::Reply edit_page(web::Request&, const Person&, const std::vector<Wrong>&);

// The name of the field for the last day of a role, on the page of its person.
std::string last_day_field(const RoleId&);

// The page of one person, with what was typed and what was wrong with it.
basics::Result<web::Reply> person_page(web::Request&, const RoleWords& typed, const std::vector<Wrong>&);
std::vector<permissions::Role> roles_to_give(const web::Request&);
PersonId person_in(const web::Request&); // of the address
std::string address_of(const PersonId&, std::string_view more = {});

} // namespace people
