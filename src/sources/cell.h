#pragma once
// What one cell of a published table says: a number, a coded reason why there is none, nothing, or what nobody can
// read.
#include "sources/file_kind.h"

namespace sources {

struct Empty {
    bool operator==(const Empty&) const = default;
};
struct Unreadable {
    bool operator==(const Unreadable&) const = default;
};
using Cell = std::variant<double, basics::Reason, Empty, Unreadable>;

// A kind's own token first (as written, then in any letter case), so that "-" or "9999" may be one. Then numbers as
// people and spreadsheets write them: 89%, £45,884, 1,234, -0.5, −0.5 (true minus), 1e3. Percent signs and pounds go,
// they do not divide. "1,23", "NaN", "1 234" and "<5" are unreadable unless the kind says what they mean. Last, a word
// that the kind says is a number.
Cell parse_cell(std::string_view text, const FileKind&);

// The number alone, by the same rules.
std::optional<double> number_as_written(std::string_view text);

} // namespace sources
