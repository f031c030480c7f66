#pragma once
// A secret from whoever sits at the machine.
#include "basics/result.h"

#include <string>

namespace commands {

// One line of standard input; at a terminal what is typed is not shown. Nothing at all is a Problem.
basics::Result<std::string> secret_line(std::string_view prompt);

} // namespace commands
