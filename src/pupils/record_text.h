#pragma once
// A pupil as one text, and back: how a batch keeps what stood before it.
#include "pupils/roll.h"

namespace pupils {

std::string text_of(const Pupil&);
// A bug when the text is not one that text_of wrote.
Pupil pupil_of_text(std::string_view);

} // namespace pupils
