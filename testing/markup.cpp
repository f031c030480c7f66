#include "testing/markup.h"

#include "basics/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace testing {
namespace {

// HTML, 13.1.2: elements that have no end tag.
constexpr std::array void_elements{"area",  "base", "br",   "col",    "embed", "hr", "img",
                                   "input", "link", "meta", "source", "track", "wbr"};

bool is_void(std::string_view name) {
    return std::find(void_elements.begin(), void_elements.end(), name) != void_elements.end();
}
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
           || c == ':';
}

class Parser {
public:
    explicit Parser(std::string_view html) : rest_{html} {}

    Markup parse(Whole whole) {
        if (whole == Whole::document && !take("<!DOCTYPE html>")) fault("a page begins with <!DOCTYPE html>");
        while (!rest_.empty()) step();
        for (const int each : open_)
            fault(fmt::format("<{}> of line {} is never closed", element(each).name, element(each).line));
        for (auto& each : markup_.elements) each.text = basics::collapsed(each.text);
        return std::move(markup_);
    }

private:
    Element& element(int at) { return markup_.elements[static_cast<size_t>(at)]; }
    void fault(std::string words) { markup_.faults.push_back(fmt::format("line {}: {}", line_, words)); }
    char next() const { return rest_.empty() ? '\0' : rest_.front(); }
    void advance(size_t bytes) {
        bytes = std::min(bytes, rest_.size());
        line_ += static_cast<int>(std::count(rest_.begin(), rest_.begin() + static_cast<std::ptrdiff_t>(bytes), '\n'));
        rest_.remove_prefix(bytes);
    }
    bool take(std::string_view words) {
        if (!rest_.starts_with(words)) return false;
        advance(words.size());
        return true;
    }
    void skip_space() {
        while (is_space(next())) advance(1);
    }
    std::string name() {
        size_t length = 0;
        while (length < rest_.size() && is_name(rest_[length])) ++length;
        std::string found{rest_.substr(0, length)};
        advance(length);
        return found;
    }

    void step() {
        if (take("<!--")) return advance(std::min(rest_.find("-->"), rest_.size()) + 3);
        if (take("</")) return end_tag();
        if (next() == '<') return advance(1), start_tag();
        const auto text = undone(rest_.substr(0, rest_.find('<')));
        for (const int each : open_) element(each).text += text;
        advance(std::min(rest_.find('<'), rest_.size()));
    }
    // Text with its entities undone; an & that begins none is a fault.
    std::string undone(std::string_view text) {
        std::string out;
        for (size_t i = 0; i < text.size(); ++i) {
            if (text[i] != '&') {
                out += text[i];
                continue;
            }
            const auto end = text.find(';', i);
            const auto entity = end == text.npos ? std::string_view{} : text.substr(i + 1, end - i - 1);
            if (entity == "amp") out += '&';
            else if (entity == "lt") out += '<';
            else if (entity == "gt") out += '>';
            else if (entity == "quot") out += '"';
            else if (entity == "#39") out += '\'';
            else if (entity == "nbsp") out += ' ';
            else fault("an & that begins no entity: write &amp;");
            if (!entity.empty() && entity.size() < 8) i = end;
        }
        return out;
    }
    void end_tag() {
        const auto closing = name();
        if (!take(">")) fault(fmt::format("</{} is not ended", closing));
        if (open_.empty() || element(open_.back()).name != closing)
            return fault(fmt::format("</{}> closes nothing: <{}> is open", closing,
                                     open_.empty() ? "" : element(open_.back()).name));
        open_.pop_back();
    }
    void start_tag() {
        Element made{.name = name(), .parent = open_.empty() ? -1 : open_.back(), .line = line_};
        if (made.name.empty()) return fault("a < that begins no tag: write &lt;");
        for (skip_space(); is_name(next()); skip_space()) attribute(made);
        const bool closed = take("/");
        if (!take(">"))
            fault(fmt::format("<{}> is not ended, or has an attribute without quotes", made.name)), advance(1);
        const bool leaf = closed || is_void(made.name);
        markup_.elements.push_back(std::move(made));
        if (!leaf) open_.push_back(static_cast<int>(markup_.elements.size()) - 1);
    }
    void attribute(Element& to) {
        const auto key = name();
        std::string value;
        if (take("=")) {
            if (!take("\"")) return fault(fmt::format("the value of {} is not in double quotes", key));
            const auto end = std::min(rest_.find('"'), rest_.size());
            value = undone(rest_.substr(0, end));
            advance(end + 1);
        }
        if (!to.attributes.emplace(key, value).second) fault(fmt::format("<{}> has {} twice", to.name, key));
    }

    std::string_view rest_;
    int line_{1};
    std::vector<int> open_{};
    Markup markup_{};
};

} // namespace

std::string_view Element::attribute(std::string_view key) const {
    const auto at = attributes.find(key);
    return at == attributes.end() ? std::string_view{} : std::string_view{at->second};
}

std::vector<const Element*> Markup::all(std::string_view name) const {
    std::vector<const Element*> found;
    for (const auto& each : elements)
        if (each.name == name) found.push_back(&each);
    return found;
}

const Element* Markup::parent(const Element& element) const {
    return element.parent < 0 ? nullptr : &elements[static_cast<size_t>(element.parent)];
}

bool Markup::inside(const Element& element, std::string_view name) const {
    for (const auto* above = parent(element); above; above = parent(*above))
        if (above->name == name) return true;
    return false;
}

Markup parse_markup(std::string_view html, Whole whole) { return Parser{html}.parse(whole); }

} // namespace testing
