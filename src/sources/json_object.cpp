#include "sources/json_object.h"

#include <boost/json.hpp>

namespace sources {
namespace {

using basics::Result;
namespace json = boost::json;

constexpr std::size_t most_fields = 50;

basics::Problem no_object() {
    return basics::invalid("This is no object of JSON: a line is {\"name\": \"value\", …}, all of it on one line.");
}

Result<std::string> text_of(const json::value& value) {
    if (value.is_null()) return std::string{};
    if (value.is_string()) return std::string{value.get_string().data(), value.get_string().size()};
    if (value.is_int64()) return std::to_string(value.get_int64());
    if (value.is_uint64()) return std::to_string(value.get_uint64());
    return basics::invalid("A field holds neither a text nor a whole number.");
}

} // namespace

Result<std::vector<JsonField>> read_json_object(std::string_view line) {
    json::error_code error;
    json::parse_options options;
    options.max_depth = 2;
    // What one line needs fits here; a larger one goes on in memory of its own.
    std::array<unsigned char, 4096> room{};
    json::monotonic_resource memory{room.data(), room.size()};
    const auto value = json::parse({line.data(), line.size()}, error, &memory, options);
    if (error || !value.is_object()) return no_object();
    const auto& object = value.get_object();
    if (object.size() > most_fields) return basics::invalid("The line has over fifty fields.");
    std::vector<JsonField> fields;
    fields.reserve(object.size());
    for (const auto& [name, held] : object)
        fields.push_back({.name = std::string{name.data(), name.size()}, .text = TRY(text_of(held))});
    return fields;
}

} // namespace sources
