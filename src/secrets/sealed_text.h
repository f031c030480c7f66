#pragma once
// A short text closed under a key, for a column that must not hold it in clear. It reads "sealed-1:MARK:…" with the mark
// of the key; the text is bound to what it is about, so that one row's cannot be put into another's.
#include "secrets/key.h"

namespace secrets {

std::string seal_text(std::string_view text, std::string_view about, const Key&);

// The reverse. Missing where another key closed it; broken where it was changed, or is about something else.
basics::Result<std::string> open_text(std::string_view sealed, std::string_view about, const Key&);

bool is_sealed_text(std::string_view);
bool closed_with(std::string_view sealed, const Key&); // by its mark alone

} // namespace secrets
