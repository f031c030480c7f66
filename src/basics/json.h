#pragma once
// Writes JSON, a piece at a time, always well formed.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace basics {

class Json {
public:
    Json& object(); // opens { … close with end()
    Json& list();   // opens [ … close with end()
    Json& end();
    Json& key(std::string_view);
    Json& text(std::string_view); // escaped; bytes that are not UTF-8 become U+FFFD
    Json& number(double);         // full precision; what is not finite becomes null
    Json& number(std::int64_t);
    Json& boolean(bool);
    Json& null();
    Json& maybe(const std::optional<double>&);
    Json& field(std::string_view name, std::string_view value) { return key(name).text(value); }
    Json& field(std::string_view name, const char* value) { return key(name).text(value); }
    Json& field(std::string_view name, std::int64_t value) { return key(name).number(value); }
    Json& field(std::string_view name, const std::optional<double>& value) { return key(name).maybe(value); }
    std::string take() &&;

private:
    void before_value();
    std::string out_;
    std::vector<char> open_;
    bool first_{true};
    bool after_key_{false};
};

} // namespace basics
