#pragma once
// Html writes a page: what the page says is markup, what people wrote is escaped.
#include "basics/date.h"
#include "basics/id.h"
#include "basics/period.h"

#include <concepts>
#include <string>
#include <string_view>

namespace web {

// Markup that is already safe. Only Html::take and the chart writers make one.
struct SafeHtml {
    std::string text;
};
// An address inside this site ("/schools/140646") or an https one: checked, so that no javascript: link can be written.
class Link {
public:
    explicit Link(std::string address); // what is neither becomes "#"
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

class Html {
public:
    void markup(std::string_view literal) { out_ += literal; } // called by compiled pages only
    void put(std::string_view text);                           // escapes for text and for quoted attributes
    void put(const SafeHtml& safe) { out_ += safe.text; }
    void put(const Link& link) { put(std::string_view{link.text()}); }
    void put(basics::Date date) { put(std::string_view{basics::spoken(date)}); }
    void put(basics::Instant instant) { put(std::string_view{basics::spoken(instant)}); }
    void put(basics::AcademicYear year) { put(std::string_view{year.text()}); }
    template <class Of>
    void put(basics::Number<Of> number) {
        out_ += number.text();
    }
    template <class Of>
    void put(const basics::Id<Of>& id) {
        put(id.text());
    }
    void put(std::integral auto number) { out_ += std::to_string(number); }
    void put(std::same_as<bool> auto) = delete; // say what true means, in words
    void put(std::same_as<char> auto) = delete; // a char is not a number
    void put_part(std::string_view text);       // one part of an address: percent-encoded
    void put_part(std::integral auto number) { out_ += std::to_string(number); }
    template <class Of>
    void put_part(basics::Number<Of> number) {
        out_ += number.text();
    }
    template <class Of>
    void put_part(const basics::Id<Of>& id) {
        put_part(id.text());
    }
    SafeHtml take() && { return {std::move(out_)}; }

private:
    std::string out_;
};

} // namespace web
