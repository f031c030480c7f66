#include "web/request.h"

#include "basics/text.h"

namespace web {

std::string_view Fields::operator[](std::string_view name) const {
    for (const auto& [key, value] : held_)
        if (key == name) return value;
    return {};
}

bool Fields::has(std::string_view name) const {
    return std::any_of(held_.begin(), held_.end(), [&](const auto& pair) { return pair.first == name; });
}

std::vector<std::string_view> Fields::all(std::string_view name) const {
    std::vector<std::string_view> found;
    for (const auto& [key, value] : held_)
        if (key == name) found.push_back(value);
    return found;
}

std::string_view bearer_token(const Incoming& from) {
    const auto sent = basics::trimmed(from.headers["authorization"]);
    constexpr std::size_t scheme = 7;
    return basics::lower(sent.substr(0, scheme)) == "bearer " ? basics::trimmed(sent.substr(scheme))
                                                              : std::string_view{};
}

std::string_view Request::parameter(std::string_view name) const {
    const auto at = parameters.find(name);
    basics::demand(at != parameters.end(), "a parameter that the route does not name");
    return at->second;
}

basics::Result<storage::Writer> Request::writer() const {
    return storage::write(connection, {.person = person().id, .at = now});
}

const permissions::Who& Request::person() const {
    basics::demand(who.has_value(), "a person on a route that anyone may open");
    return *who;
}

} // namespace web
