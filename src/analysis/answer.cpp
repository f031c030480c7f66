#include "analysis/answer.h"

namespace analysis {
namespace {

using basics::Json;

void write(Json&, const Value&);

void write_fields(Json& json, const Object& object) {
    for (const auto& [name, value] : object.fields) {
        json.key(name);
        write(json, value);
    }
}

struct Writer {
    Json& json;
    void operator()(std::monostate) const { json.null(); }
    void operator()(bool value) const { json.boolean(value); }
    void operator()(std::int64_t value) const { json.number(value); }
    void operator()(double value) const { json.number(value); }
    void operator()(const std::string& value) const { json.text(value); }
    void operator()(const List& list) const {
        json.list();
        for (const auto& each : list) write(json, each);
        json.end();
    }
    void operator()(const Object& object) const {
        json.object();
        write_fields(json, object);
        json.end();
    }
};

void write(Json& json, const Value& value) { std::visit(Writer{json}, value.held); }

} // namespace

Object& Object::set(std::string_view name, Value value) {
    fields.push_back({.name = std::string{name}, .value = std::move(value)});
    return *this;
}

Object& Object::absent(std::string_view name, std::string_view reason) {
    set(name, Value{});
    if (std::ranges::find(fields, "reason", &Field::name) == fields.end()) set("reason", reason);
    return *this;
}

Object& Object::maybe(std::string_view name, const std::optional<double>& value, std::string_view reason) {
    return value && std::isfinite(*value) ? set(name, *value) : absent(name, reason);
}

void write_json(Json& json, const Answer& answer) {
    json.object();
    json.key("says").list();
    for (const auto& sentence : answer.says) json.text(sentence);
    json.end();
    write_fields(json, answer.values);
    json.end();
}

} // namespace analysis
