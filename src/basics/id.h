#pragma once
// Names of things that cannot be swapped for one another.
#include "basics/result.h"

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace basics {

// Id<Plan> and Id<Person> hold the same kind of text and are never the same type.
template <class Of>
class Id {
public:
    explicit Id(std::string text) : text_{std::move(text)} {}
    std::string_view text() const { return text_; }
    auto operator<=>(const Id&) const = default;

private:
    std::string text_;
};

// An official number that DfE gives: Urn and GroupUid are never the same type.
template <class Of>
class Number {
public:
    constexpr explicit Number(std::int64_t value) : value_{value} {}
    constexpr std::int64_t value() const { return value_; }
    std::string text() const { return std::to_string(value_); }
    auto operator<=>(const Number&) const = default;

private:
    std::int64_t value_;
};

// Unique reference number of a school: 5 to 7 digits; a school that becomes an academy gets a new one.
using Urn = Number<struct UrnTag>;
// The number of a trust, federation or sponsor in Get Information about Schools.
using GroupUid = Number<struct GroupUidTag>;
// Local authority code and establishment number as one: 372/4020 is 3724020. May change hands when a school converts.
using LaEstab = Number<struct LaEstabTag>;
// The three digits of a local authority: 372 is Rotherham.
using LaCode = Number<struct LaCodeTag>;

// Each takes what a file or an address may hold ("140646", "140646.0", "372/4020") or says why it is none.
Result<Urn> parse_urn(std::string_view text);
Result<GroupUid> parse_group_uid(std::string_view text);
Result<LaEstab> parse_laestab(std::string_view text);
Result<LaCode> parse_la_code(std::string_view text);
inline LaEstab laestab(LaCode la, std::int64_t establishment) { return LaEstab{la.value() * 10000 + establishment}; }

} // namespace basics

template <class Of>
struct std::hash<basics::Id<Of>> {
    size_t operator()(const basics::Id<Of>& id) const noexcept { return std::hash<std::string_view>{}(id.text()); }
};
template <class Of>
struct std::hash<basics::Number<Of>> {
    size_t operator()(basics::Number<Of> number) const noexcept { return std::hash<std::int64_t>{}(number.value()); }
};
