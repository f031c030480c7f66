#include "charts/svg.h"

#include "basics/text.h"

#include <cmath>
#include <fmt/format.h>

namespace charts {
namespace {

std::string stroke_attributes(Stroke stroke) {
    if (stroke.width <= 0) return {};
    auto out = fmt::format(" stroke=\"{}\" stroke-width=\"{}\"", stroke.colour, px(stroke.width));
    if (!stroke.dashes.empty()) out += fmt::format(" stroke-dasharray=\"{}\"", stroke.dashes);
    return out;
}

std::string_view anchor_word(Anchor anchor) {
    switch (anchor) {
    case Anchor::start: return "start";
    case Anchor::middle: return "middle";
    case Anchor::end: break;
    }
    return "end";
}

} // namespace

std::string px(double value) {
    auto text = fmt::format("{:.1f}", value);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text == "-0" ? "0" : text;
}

std::string written(double value, const Format& format) {
    auto text = basics::decimals(value, format.places);
    if (format.with_sign && value > 0 && text.find_first_not_of("0.") != std::string::npos) text.insert(0, "+");
    return text + format.unit;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else if (c == '"') out += "&quot;";
        else if (c == '\'') out += "&#39;";
        else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
    }
    return out;
}

void Drawing::line(double x1, double y1, double x2, double y2, Stroke stroke) {
    body_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"{}/>\n", px(x1), px(y1), px(x2), px(y2),
                         stroke_attributes(stroke));
}

void Drawing::path(std::string_view commands, Stroke stroke, std::string_view fill) {
    body_ += fmt::format("<path d=\"{}\" fill=\"{}\"{} stroke-linejoin=\"round\"/>\n", commands, fill,
                         stroke_attributes(stroke));
}

void Drawing::box(double x, double y, double w, double h, std::string_view fill, Stroke stroke, double round) {
    body_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"{}\"{}/>\n", px(x), px(y),
                         px(w), px(h), px(round), fill, stroke_attributes(stroke));
}

void Drawing::circle(double x, double y, double radius, std::string_view fill, Stroke stroke) {
    body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"{}/>\n", px(x), px(y), px(radius), fill,
                         stroke_attributes(stroke));
}

void Drawing::text(double x, double y, std::string_view words, Words style) {
    std::string attributes;
    if (style.anchor != Anchor::start) attributes += fmt::format(" text-anchor=\"{}\"", anchor_word(style.anchor));
    if (style.bold) attributes += " font-weight=\"bold\"";
    if (!style.halo.empty())
        attributes += fmt::format(" stroke=\"{}\" stroke-width=\"4\" paint-order=\"stroke\" stroke-linejoin=\"round\"",
                                  style.halo);
    body_ += fmt::format("<text x=\"{}\" y=\"{}\" fill=\"{}\"{}>{}</text>\n", px(x), px(y), style.fill, attributes,
                         escaped(words));
}

void Drawing::open(std::string_view read_out) { body_ += fmt::format("<g><title>{}</title>\n", escaped(read_out)); }
void Drawing::close() { body_ += "</g>\n"; }

Svg Drawing::take(const Naming& naming, std::string_view kind, double height, double wide) && {
    const auto id = escaped(naming.id);
    return {fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart chart-{0}\" viewBox=\"0 0 {1} {2}\" width=\"100%\" "
        "role=\"img\" aria-labelledby=\"{3}-title {3}-desc\" font-family=\"Arial, Helvetica, sans-serif\" "
        "font-size=\"{4}\">\n<title id=\"{3}-title\">{5}</title>\n<desc id=\"{3}-desc\">{6}</desc>\n{7}</svg>\n",
        kind, px(wide), px(std::ceil(height)), id, px(text_size), escaped(naming.title), escaped(naming.description),
        body_)};
}

} // namespace charts
