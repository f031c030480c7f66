#pragma once
#include "testing/proof/written.h"

namespace proof {

// How often alarms over invented registers ring for nothing, and how soon they notice a year group; judged with `slack` standard errors.
Written registers(std::uint32_t years, double slack);

} // namespace proof
