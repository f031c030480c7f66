#pragma once
// What goes into a statement's parameter: nothing, a whole number, a real number or text. Text is borrowed.
#include "basics/date.h"
#include "basics/id.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace storage {

class Value {
public:
    using Held = std::variant<std::monostate, std::int64_t, double, std::string_view>;
    Value() = default;
    Value(std::nullopt_t) {}
    template <std::integral T>
    requires(!std::same_as<T, bool> && !std::same_as<T, char>) Value(T number)
        : held_{static_cast<std::int64_t>(number)} {}
    Value(std::floating_point auto number) : held_{static_cast<double>(number)} {}
    Value(std::string_view text) : held_{text} {}
    Value(const std::string& text) : held_{std::string_view{text}} {}
    Value(const char* text) : held_{std::string_view{text}} {}
    template <class Of>
    Value(const basics::Id<Of>& id) : held_{id.text()} {}
    template <class Of>
    Value(basics::Number<Of> number) : held_{number.value()} {}
    template <class T>
    Value(const std::optional<T>& maybe) : Value{maybe ? Value{*maybe} : Value{}} {}
    Value(bool) = delete; // store what true means: 0 or 1 by yes()

    const Held& held() const { return held_; }

private:
    Held held_;
};

inline Value yes(bool flag) { return Value{std::int64_t{flag}}; }

// A row under the cursor, valid only inside the function that receives it.
class Row {
public:
    virtual ~Row() = default;
    virtual bool null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;  // 0 for null
    virtual double real(int column) const = 0;           // 0 for null
    virtual std::string_view text(int column) const = 0; // "" for null
    virtual int columns() const = 0;
    virtual std::string_view name(int column) const = 0;

    std::string copy(int column) const { return std::string{text(column)}; }
    bool flag(int column) const { return integer(column) != 0; }
    std::optional<std::int64_t> maybe_integer(int column) const;
    std::optional<double> maybe_real(int column) const;
    std::optional<std::string> maybe_text(int column) const;
    std::optional<basics::Date> maybe_date(int column) const; // ISO text; a bug if it is not
    basics::Date date(int column) const;
    basics::Instant instant(int column) const;
    template <class Of>
    basics::Id<Of> id(int column) const {
        return basics::Id<Of>{copy(column)};
    }
    basics::Urn urn(int column) const { return basics::Urn{integer(column)}; }
};

} // namespace storage
