#pragma once
// Where in the HTML the next placeholder stands: between tags, in a quoted value, in an address, or where no value may
// be.
#include <cctype>
#include <string>
#include <string_view>

namespace pagec {

class Context {
public:
    enum class Place { text, value, address_start, address_part, nowhere };

    // Reads markup up to the next placeholder; what may not stand in a page is left in fault().
    void read(std::string_view markup) {
        for (const char c : markup) step(c);
    }
    void placeholder() { filled_ = true; }
    const std::string& fault() const { return fault_; }
    // True where a line that begins with @ is a directive: anywhere but inside a quoted value, a comment, script or
    // style.
    bool takes_directives() const { return !quote_ && raw_.empty() && !comment_; }
    bool finished() const { return !in_tag_ && raw_.empty() && !comment_; }
    // Two branches of an @if must leave the page in the same place.
    bool same_place(const Context& other) const {
        return in_tag_ == other.in_tag_ && quote_ == other.quote_ && raw_ == other.raw_ && comment_ == other.comment_;
    }

    // Why no value may stand here, if that is so.
    std::string refusal() const {
        if (!raw_.empty()) return "no value may stand inside script or style";
        if (comment_) return "no value may stand inside a comment";
        if (in_tag_ && !quote_) return "put the value of an attribute in quotes";
        if (!quote_) return {};
        if (scripted(attribute_)) return "no value may stand in " + attribute_;
        if (address() && !value_.empty() && !filled_ && !begins_safely())
            return "an address begins with a value, or with / ? # or https://";
        return {};
    }
    Place place() const {
        if (!refusal().empty()) return Place::nowhere;
        if (!in_tag_) return Place::text;
        if (!address()) return Place::value;
        return value_.empty() && !filled_ ? Place::address_start : Place::address_part;
    }

private:
    static bool scripted(std::string_view name) {
        return name.starts_with("on") || name == "style" || name == "srcdoc";
    }
    bool address() const {
        for (const std::string_view name :
             {"href", "src", "action", "formaction", "srcset", "poster", "cite", "data", "ping"})
            if (attribute_ == name) return true;
        return false;
    }
    bool begins_safely() const {
        if (value_.starts_with("//")) return false;
        return value_[0] == '/' || value_[0] == '?' || value_[0] == '#' || value_.starts_with("https://");
    }
    void blame(std::string words) {
        if (fault_.empty()) fault_ = std::move(words);
    }
    void check_attribute() {
        if (scripted(attribute_)) blame("no script or style inside the page: " + attribute_ + " belongs in browser/");
    }
    void check_address() {
        if (address() && !value_.empty() && !filled_ && !begins_safely())
            blame("an address begins with / ? # or https://, not as \"" + value_ + "\"");
    }

    void step(char given) {
        const char c = static_cast<char>(std::tolower(static_cast<unsigned char>(given)));
        if (comment_) return in_comment(c);
        if (!raw_.empty()) return in_raw(c);
        if (!in_tag_) return in_text(c);
        if (quote_) return in_value(c, given);
        in_tag(c);
    }
    void in_text(char c) {
        if (c == '<') in_tag_ = naming_ = true, name_.clear(), attribute_.clear();
    }
    void in_comment(char c) {
        seen_ += c;
        if (seen_.ends_with("-->")) comment_ = false;
    }
    void in_raw(char c) {
        seen_ += c;
        if (seen_.ends_with(raw_)) {
            if (seen_.find_first_not_of(" \n") != seen_.size() - raw_.size())
                blame("no script or style inside the page: it belongs in browser/");
            raw_.clear(), name_.clear(), in_tag_ = true, naming_ = false;
        }
    }
    void in_value(char c, char given) {
        if (c != quote_) return void(value_ += given);
        check_address();
        quote_ = 0, attribute_.clear();
    }
    void in_tag(char c) {
        if (c == '>') {
            in_tag_ = false;
            check_attribute();
            if (name_ == "script" || name_ == "style") raw_ = "</" + name_, seen_.clear();
        } else if (c == '"' || c == '\'') quote_ = c, value_.clear(), filled_ = false, check_attribute();
        else if (c == ' ' || c == '\n' || c == '\t' || c == '\r')
            naming_ = false, check_attribute(), attribute_.clear();
        else if (naming_) {
            name_ += c;
            if (name_ == "!--") in_tag_ = false, comment_ = true, seen_.clear();
        } else if (c != '=') attribute_ += c;
    }

    bool in_tag_{}, naming_{}, filled_{}, comment_{};
    char quote_{};
    std::string name_, attribute_, value_, raw_, seen_, fault_;
};

} // namespace pagec
