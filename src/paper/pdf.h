#pragma once
// A page as a tagged PDF, printed by Chromium where it is installed.
#include "basics/result.h"

#include <string>

namespace paper {

// Of a document that stands by itself: the bytes of the PDF. One at a time in this program: who comes while another is printed for longer than
// ten seconds is asked to come again. A Problem with a sentence where there is no Chromium, where it fails, and where it has not ended
// after a minute.
basics::Result<std::string> pdf_of(std::string_view document);

} // namespace paper
