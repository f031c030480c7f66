#pragma once
// Who of a school needs attention, from its register of this year.
#include "attendance/attention_view.h"
#include "storage/database.h"

namespace attendance {

enum class Shows { figures, names }; // names: for a scope in which they may be read
// Of the pupils on roll on the last day marked; of the newest year in which anything is.
basics::Result<AttentionView> attention_of(const storage::Database&, storage::Reader&, const permissions::Scope&,
                                           basics::Urn, Shows);

} // namespace attendance
