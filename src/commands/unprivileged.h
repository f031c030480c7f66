#pragma once
// A server must not be root: whoever breaks into it would own the machine.
#include "basics/result.h"

#include <string_view>

namespace commands {

// Root becomes `user` for good, or is refused when none is named. Anybody else stays who they are, and may not name
// another.
basics::Result<void> leave_root(std::string_view user);

} // namespace commands
