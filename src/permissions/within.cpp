#include "permissions/within.h"

namespace permissions {

Scope within(const Scope& scope, std::span<const basics::Urn> schools) {
    Scope out;
    for (const auto school : schools)
        if (scope.covers(school)) out.schools.push_back(school);
    return out;
}

Scope within(const Scope& scope, basics::Urn school) { return within(scope, std::span{&school, 1}); }

} // namespace permissions
