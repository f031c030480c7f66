#include "conduct/event.h"

#include "basics/result.h"

#include <algorithm>
#include <array>

namespace conduct {
namespace {

constexpr std::array<std::string_view, 3> kinds{"incident", "suspension", "exclusion"};
constexpr std::array<std::string_view, 4> ends{"", "upheld", "reinstated", "withdrawn"};

template <class Value, std::size_t N>
std::optional<Value> named(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Value>(found - names.begin());
}

} // namespace

std::string_view name(Kind kind) { return kinds[static_cast<std::size_t>(kind)]; }
std::optional<Kind> kind_named(std::string_view text) { return named<Kind>(kinds, text); }

std::string_view name(Became became) { return ends[static_cast<std::size_t>(became)]; }
std::optional<Became> became_named(std::string_view text) { return named<Became>(ends, text); }
bool counts(Became became) { return became == Became::stands || became == Became::upheld; }

} // namespace conduct
