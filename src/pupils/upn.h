#pragma once
// The numbers by which England knows a pupil and a learner, told by their check characters.
#include "basics/result.h"

#include <string>
#include <string_view>

namespace pupils {

// Unique pupil number: a check letter, local authority (3), establishment (4), year of allocation (2), serial (3). A temporary
// one has two digits of serial and a letter. A blind number: never on a page for parents, in an address or in a log.
class Upn {
public:
    const std::string& text() const { return text_; }
    bool temporary() const { return text_.back() > '9'; }
    auto operator<=>(const Upn&) const = default;

private:
    friend basics::Result<Upn> parse_upn(std::string_view);
    explicit Upn(std::string text) : text_{std::move(text)} {}
    std::string text_;
};
// Small letters and white space around are forgiven. What is wrong is said without the number itself.
basics::Result<Upn> parse_upn(std::string_view);

// The UPN with these twelve digits: for invented pupils.
basics::Result<Upn> made_upn(std::string_view digits);

// Unique learner number, from 14 years on: ten digits, the last a check digit. 9999999999 says "not known" and is none.
class Uln {
public:
    const std::string& text() const { return text_; }
    auto operator<=>(const Uln&) const = default;

private:
    friend basics::Result<Uln> parse_uln(std::string_view);
    explicit Uln(std::string text) : text_{std::move(text)} {}
    std::string text_;
};
basics::Result<Uln> parse_uln(std::string_view);

} // namespace pupils
