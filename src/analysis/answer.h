#pragma once
// What a method answers: sentences, and named values in their order; JSON for programs, words and tables for people.
#include "basics/json.h"
#include "charts/plot.h"

#include <variant>

namespace analysis {

struct Value;
struct Field;
using List = std::vector<Value>;

struct Object {
    std::vector<Field> fields{};

    Object& set(std::string_view name, Value value);
    // null, with why: the reason stands once in the object, under "reason".
    Object& absent(std::string_view name, std::string_view reason);
    Object& maybe(std::string_view name, const std::optional<double>& value, std::string_view reason);
};

struct Value {
    std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Object> held{};

    Value() = default;
    Value(bool value) : held{value} {}
    Value(int value) : held{std::int64_t{value}} {}
    Value(std::size_t value) : held{static_cast<std::int64_t>(value)} {}
    Value(double value) : held{value} {} // what is not finite is written as null
    Value(const char* value) : held{std::string{value}} {}
    Value(std::string_view value) : held{std::string{value}} {}
    Value(std::string value) : held{std::move(value)} {}
    Value(List value) : held{std::move(value)} {}
    Value(Object value) : held{std::move(value)} {}
};

struct Field {
    std::string name;
    Value value;
};

struct Answer {
    std::vector<std::string> says; // what came out, and what to beware of, in a head's words
    Object values;
    std::optional<charts::Plot> picture{}; // for --picture FILE.svg
};

// {"says": […], the values…}, at full precision.
void write_json(basics::Json&, const Answer&);

// The sentences, then each value on a line, then each list of objects as a table; numbers to six digits.
std::string words(const Answer&);

} // namespace analysis
