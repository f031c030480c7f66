#pragma once
// A scope made narrower: the part of it that lies in these schools.
#include "permissions/permissions.h"

namespace permissions {

// Never wider than what it was given: schools that it does not cover are left out.
Scope within(const Scope&, std::span<const basics::Urn>);
Scope within(const Scope&, basics::Urn);

} // namespace permissions
