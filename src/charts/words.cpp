// The widths of words: Arial's advance widths by class of letter, with an eighth more for the wider typefaces that
// stand in for it (DejaVu Sans, Verdana).
#include "charts/svg.h"

#include "basics/text.h"

namespace charts {
namespace {

double em(unsigned char c) {
    static constexpr std::string_view narrow = "iljI.,:;'|!", slender = " ftr()[]/-1", wide = "mMWw%@";
    if (c >= 0x80) return (c & 0xC0) == 0x80 ? 0.0 : 0.6; // the first byte of a letter counts, the rest do not
    const char letter = static_cast<char>(c);
    if (narrow.find(letter) != std::string_view::npos) return 0.28;
    if (slender.find(letter) != std::string_view::npos) return letter == '1' ? 0.56 : 0.36;
    if (wide.find(letter) != std::string_view::npos) return 0.9;
    if (letter >= 'A' && letter <= 'Z') return 0.72;
    return 0.56;
}

} // namespace

double width_of(std::string_view words, bool bold) {
    double ems = 0;
    for (const char c : words) ems += em(static_cast<unsigned char>(c));
    return ems * text_size * 1.125 * (bold ? 1.1 : 1.0);
}

std::vector<std::string> wrapped(std::string_view words, double wide, bool bold) {
    std::vector<std::string> lines(1);
    for (const auto word : basics::split(words, ' ')) {
        auto& last = lines.back();
        const auto longer = last.empty() ? std::string{word} : last + " " + std::string{word};
        if (last.empty() || width_of(longer, bold) <= wide) last = longer;
        else lines.emplace_back(word);
    }
    return lines;
}

std::string fitted(std::string_view words, double wide, bool bold) {
    if (width_of(words, bold) <= wide) return std::string{words};
    std::string cut{words};
    while (!cut.empty() && width_of(cut + "…", bold) > wide)
        cut = basics::shortened(words, cut.size() - 1), cut.resize(cut.size() - 3);
    return std::string{basics::trimmed(cut)} + "…";
}

} // namespace charts
