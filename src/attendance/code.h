#pragma once
// The national attendance codes (School Attendance (Pupil Registration) (England) Regulations 2024) and those before
// them: data, with the days on which each was in force.
#include "basics/date.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace attendance {

// Present and on an approved educational activity count as attended; authorised and unauthorised absence with them make
// up the possible sessions; the rest is not possible (DfE, "Working together to improve school attendance").
enum class Category : std::uint8_t { present, educational_activity, authorised, unauthorised, not_possible };

struct Code {
    std::uint8_t number; // 1 to 63, for ever: what registers hold
    std::string letters; // "/", "C1"
    std::string meaning;
    Category category;
    std::optional<basics::Date> first{}, last{}; // the days on which it is in force
    bool discreet{};                             // shown as its category but to those who need to know
};

// A session of a pupil in one byte: the code's number in the low six bits, and two bits that say how it counts; 0 where
// nothing is marked.
using Mark = std::uint8_t;
constexpr Mark no_mark = 0, attended_bit = 0x80, absent_bit = 0x40, number_bits = 0x3F;

class Codes {
public:
    // Numbers must be from 1 to 63 and each stand once.
    explicit Codes(std::vector<Code>);

    // The code of these letters, in any case, on that day; nullptr where there is none.
    const Code* find(std::string_view letters, basics::Date) const;
    const Code* of(Mark) const; // nullptr for no mark
    Mark mark(const Code&) const;
    Mark mark_of_number(std::uint8_t number) const; // no_mark where no code has it
    std::span<const Code> all() const { return codes_; }

private:
    std::vector<Code> codes_;
};

std::string_view words(Category);

} // namespace attendance
