#include "web/routes.h"

#include "basics/text.h"
#include "web/form.h"

namespace web {
namespace {

bool is_parameter(std::string_view part) { return part.starts_with(':'); }

// 1 for a word, 0 for a parameter, most significant first: the larger fits more closely.
std::uint64_t closeness(std::string_view pattern) {
    std::uint64_t bits = 1;
    for (const auto part : basics::split(pattern, '/')) bits = bits << 1U | (is_parameter(part) ? 0U : 1U);
    return bits;
}

// Most routes begin with another letter.
bool may_fit(std::string_view pattern, std::string_view path) {
    constexpr std::size_t first = 1; // after the stroke
    return pattern.size() <= first || path.size() <= first || pattern[first] == path[first]
           || is_parameter(pattern.substr(first));
}

// Part by part, and no further than the first that differs: every request is held against every route of the program.
bool fits(std::string_view pattern, std::string_view path) {
    for (;;) {
        const auto end = pattern.find('/'), path_end = path.find('/');
        const auto part = pattern.substr(0, end), value = path.substr(0, path_end);
        if (is_parameter(part) ? value.empty() : part != value) return false;
        const bool last = end == std::string_view::npos, path_last = path_end == std::string_view::npos;
        if (last || path_last) return last == path_last;
        pattern.remove_prefix(end + 1);
        path.remove_prefix(path_end + 1);
    }
}

} // namespace

Match find_route(std::span<const Route> routes, Method method, std::string_view path) {
    Match match;
    for (const auto& route : routes) {
        if (!may_fit(route.address, path) || !fits(route.address, path)) continue;
        if (route.method != method) match.other_method = true;
        else if (!match.route || closeness(route.address) > closeness(match.route->address)) match.route = &route;
    }
    if (!match.route) return match;
    const auto parts = basics::split(path, '/'), names = basics::split(match.route->address, '/');
    for (size_t i = 0; i < parts.size(); ++i) {
        if (!is_parameter(names[i])) continue;
        auto value = percent_decoded(parts[i], Plus::stays);
        if (!value) return {.malformed = true};
        match.parameters.emplace(names[i].substr(1), std::move(value).value());
    }
    return match;
}

bool same_shape(std::string_view pattern, std::string_view other) {
    const auto ours = basics::split(pattern, '/'), theirs = basics::split(other, '/');
    if (ours.size() != theirs.size()) return false;
    for (size_t i = 0; i < ours.size(); ++i)
        if (is_parameter(ours[i]) != is_parameter(theirs[i]) || (!is_parameter(ours[i]) && ours[i] != theirs[i]))
            return false;
    return true;
}

} // namespace web
