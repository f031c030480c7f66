#pragma once
// Who of a school needs attention, from its register of this year.
#include "attendance/attention_view.h"
#include "storage/database.h"

namespace attendance {

// Of the pupils on roll on the last day marked; of the newest year in which anything is.
basics::Result<AttentionView> attention_of(const storage::Database&, storage::Reader&, const permissions::Scope&,
                                           basics::Urn);
// Adds the names of those on roll, for a scope in which names may be read.
basics::Result<void> add_names(storage::Reader&, const permissions::Scope&, AttentionView&);

} // namespace attendance
