#pragma once
// The sections of a school's pack for inspectors, each from what was gathered for it.
#include "home/inspection_call.h"

namespace home {

CallSection call_section(const CallView&, CallPart);

} // namespace home
