#pragma once
// Who may change whom. A link or a new e-mail address is the key to an account, so nobody gets by them what they could not
// be given.
#include "people/person.h"

namespace people {

// Name, e-mail, link, second factor: only an administrator changes an administrator.
basics::Result<void> may_change(const permissions::Who&, const Person&, basics::Date today);
// Also: nobody shuts themselves out.
basics::Result<void> may_disable(const permissions::Who&, const Person&, basics::Date today);
// Also: nobody changes their own roles, and only an administrator makes or unmakes an administrator.
basics::Result<void> may_change_role(const permissions::Who&, const Person&, permissions::Role, basics::Date today);

} // namespace people
