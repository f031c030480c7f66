#pragma once
// The accessibility statement: what is promised, what was tested, what to do when something fails.
#include "web/html.h"

namespace web {

struct AccessibilityPage {};
void write(Html&, const AccessibilityPage&);

} // namespace web
