#include "journal/fields_text.h"

#include "basics/json.h"

#include <boost/json.hpp>

namespace journal {
namespace {

void write(basics::Json& json, std::string_view name, const Fields& fields) {
    json.key(name).object();
    for (const auto& [field, value] : fields) json.field(field, std::string_view{value});
    json.end();
}

Fields read(const boost::json::object& held, std::string_view name) {
    Fields fields;
    const auto* part = held.if_contains({name.data(), name.size()});
    basics::demand(part && part->is_object(), "a journal entry without its fields");
    for (const auto& [field, value] : part->get_object()) {
        basics::demand(value.is_string(), "a journal field that is no text");
        fields.emplace_back(std::string{field.data(), field.size()},
                            std::string{value.get_string().c_str(), value.get_string().size()});
    }
    return fields;
}

} // namespace

std::string text_of(const BeforeAfter& both) {
    basics::Json json;
    json.object();
    write(json, "before", both.before);
    write(json, "after", both.after);
    return std::move(json.end()).take();
}

BeforeAfter fields_of(std::string_view text) {
    boost::json::error_code error;
    const auto value = boost::json::parse({text.data(), text.size()}, error);
    basics::demand(!error && value.is_object(), "a journal entry that is no JSON");
    return {.before = read(value.get_object(), "before"), .after = read(value.get_object(), "after")};
}

} // namespace journal
