#pragma once
// Absence of late of the schools in a scope, from their registers.
#include "plans/standing.h"
#include "storage/database.h"

namespace plans {

// All their pupils together; nothing where no register is held of the newest year, or of fewer than six pupils.
basics::Result<std::optional<FigureHeld>> absence_of_late(const storage::Database&, storage::Reader&,
                                                          const permissions::Scope&);

} // namespace plans
