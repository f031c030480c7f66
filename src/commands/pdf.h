#pragma once
// A page as a tagged PDF, printed by Chromium where it is installed.
#include "basics/result.h"

#include <string>

namespace commands {

// Both are paths; the page is a file that stands by itself. A Problem with a sentence where there is no Chromium, where it fails, and
// where it has not ended after a minute.
basics::Result<void> print_pdf(const std::string& html, const std::string& pdf);

} // namespace commands
