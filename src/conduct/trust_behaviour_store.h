#pragma once
// What is held of the behaviour of the trust's schools.
#include "conduct/trust_behaviour.h"
#include "storage/reader.h"

namespace conduct {

// Of the trust's open schools in that scope.
basics::Result<TrustBehaviour> trust_behaviour(storage::Reader&, const permissions::Scope&, basics::GroupUid);

} // namespace conduct
