#include "attendance/code.h"

#include "basics/result.h"
#include "basics/text.h"

#include <algorithm>

namespace attendance {
namespace {

bool in_force(const Code& code, basics::Date day) {
    return (!code.first || *code.first <= day) && (!code.last || day <= *code.last);
}

Mark counting_bit(Category category) {
    switch (category) {
    case Category::present:
    case Category::educational_activity: return attended_bit;
    case Category::authorised:
    case Category::unauthorised: return absent_bit;
    case Category::not_possible: break;
    }
    return 0;
}

} // namespace

Codes::Codes(std::vector<Code> codes) : codes_{std::move(codes)} {
    std::ranges::sort(codes_, {}, &Code::number);
    for (std::size_t i = 0; i < codes_.size(); ++i)
        basics::demand(codes_[i].number > (i ? codes_[i - 1].number : 0) && codes_[i].number <= number_bits,
                       "an attendance code whose number is taken, 0 or above 63");
}

const Code* Codes::find(std::string_view letters, basics::Date day) const {
    const auto wanted = basics::lower(letters);
    const auto found = std::ranges::find_if(
        codes_, [&](const Code& each) { return basics::lower(each.letters) == wanted && in_force(each, day); });
    return found == codes_.end() ? nullptr : &*found;
}

const Code* Codes::of(Mark mark) const {
    const auto found = std::ranges::lower_bound(codes_, mark & number_bits, {}, &Code::number);
    return found == codes_.end() || found->number != (mark & number_bits) ? nullptr : &*found;
}

Mark Codes::mark(const Code& code) const { return static_cast<Mark>(code.number | counting_bit(code.category)); }

Mark Codes::mark_of_number(std::uint8_t number) const {
    const auto* code = of(number);
    return code ? mark(*code) : no_mark;
}

std::string_view words(Category category) {
    switch (category) {
    case Category::present: return "present";
    case Category::educational_activity: return "approved educational activity";
    case Category::authorised: return "authorised absence";
    case Category::unauthorised: return "unauthorised absence";
    case Category::not_possible: break;
    }
    return "not a possible session";
}

} // namespace attendance
