#pragma once
// A picture that a telephone reads in place of a text (ISO/IEC 18004).
#include "charts/svg.h"

#include <optional>

namespace charts {

// Black on white with the quiet margin of four modules, at error correction M (15%). Nothing where the text is longer
// than a code holds (2,331 bytes).
std::optional<Svg> qr_code(std::string_view text, const Naming&);

} // namespace charts
