#pragma once
// Where people and their roles are kept. Whatever changes is journalled in the same transaction, whole: the record before
// and the record after.
#include "journal/journal.h"
#include "people/person.h"
#include "storage/reader.h"

namespace people {

// Those within the scope, and of each only the roles within it; by name.
basics::Result<std::vector<Person>> list_people(storage::Reader&, const permissions::Scope&);
// Missing when there is no such person or none within the scope.
basics::Result<Person> find_person(storage::Reader&, const permissions::Scope&, const PersonId&);
// For the program itself, never for a page.
basics::Result<std::optional<Person>> person_of_email(storage::Reader&, std::string_view email);
basics::Result<std::vector<Person>> invented_people(storage::Reader&);

struct NewPerson {
    std::string email; // parsed
    std::string name;
    std::vector<permissions::Grant> roles{};
    bool invented{};
};
// A conflict when the e-mail is taken.
basics::Result<PersonId> add(storage::Writer&, const NewPerson&);

// Name, e-mail, disabled or not. A conflict when `after.version` is not the one that stands: someone else was quicker.
// Disabling ends every session at once.
basics::Result<void> save(storage::Writer&, const Person& before, const Person& after, std::string_view reason = {});

// Invalid when a register of schools is held and the role's school is not in it; before there is one any number may be right.
basics::Result<void> check_school(storage::Reader&, const permissions::Grant&);

basics::Result<void> give_role(storage::Writer&, const Person& before, const permissions::Grant&);
// Its last day; a role that would end before it began is taken away whole.
basics::Result<void> end_role(storage::Writer&, const Person& before, const RoleId&, basics::Date last_day);

// Hash of the password as secrets/ made it. Ends every session.
basics::Result<void> set_password(storage::Writer&, const Person&, std::string_view hash);
// The secret closed under the server's key; none: off.
basics::Result<void> set_second_factor(storage::Writer&, const Person&, const std::optional<std::string>& secret,
                                       std::optional<std::int64_t> last_step, std::string_view reason);

// A person as the journal keeps them: name, e-mail, state, roles in words.
journal::Fields fields(const Person&);

} // namespace people
