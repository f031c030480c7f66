#include "charts/qr_code.h"

#include <fmt/format.h>
#include <memory>
#include <qrencode.h>

namespace charts {
namespace {

constexpr int quiet = 4, module_size = 4;

bool dark(const QRcode& code, int x, int y) { return (code.data[y * code.width + x] & 1) != 0; }

// Each run of dark modules in a row is one rectangle.
std::string runs_of(const QRcode& code) {
    std::string path;
    for (int y = 0; y < code.width; ++y)
        for (int x = 0; x < code.width; ++x) {
            if (!dark(code, x, y)) continue;
            const int from = x;
            while (x < code.width && dark(code, x, y)) ++x;
            path += fmt::format("M{} {}h{}v{}h-{}z", (from + quiet) * module_size, (y + quiet) * module_size,
                                (x - from) * module_size, module_size, (x - from) * module_size);
        }
    return path;
}

} // namespace

std::optional<Svg> qr_code(std::string_view text, const Naming& naming) {
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code{
        QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0,
                          QR_ECLEVEL_M),
        QRcode_free};
    if (!code) return {};
    const double side = (code->width + 2 * quiet) * module_size;
    Drawing drawing;
    drawing.box(0, 0, side, side, colour::white);
    drawing.path(runs_of(*code), {.width = 0}, "#000000");
    return std::move(drawing).take(naming, "qr", side, side);
}

} // namespace charts
