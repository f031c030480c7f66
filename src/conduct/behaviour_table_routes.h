#pragma once
// The table of a school's suspensions to take away, under the same control of disclosure as its page.
#include "conduct/behaviour_view.h"
#include "sources/table_out.h"

namespace conduct {

sources::TableOut behaviour_table(const BehaviourView&, basics::Date today);

} // namespace conduct
