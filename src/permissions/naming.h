#pragma once
// Whether somebody may see pupils of a school by name, now, and for what.
#include "permissions/permissions.h"

namespace permissions {

// For what somebody who does not work at the school looks at its pupils' names.
enum class Purpose { support, review, data_check, safeguarding };
std::string_view name(Purpose);  // as in a form
std::string_view words(Purpose); // "to plan or follow support for pupils"
std::optional<Purpose> purpose_named(std::string_view);
std::span<const Purpose> all_purposes();

// Holds a role at this school itself that lets one see its pupils: the purpose follows from the role.
bool works_at(const Who&, basics::Urn school, basics::Date today);

// A demonstration's pupils are invented, and so are its people: they have no second factor.
enum class Factor { needed, not_needed };

// Forbidden to those without the deed for this school, and without a second factor; invalid while a purpose is wanting.
basics::Result<void> may_see_names(const Who&, basics::Urn school, std::optional<Purpose>, Factor, basics::Date today);

} // namespace permissions
