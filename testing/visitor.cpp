#include "testing/visitor.h"

#include "people/gate_routes.h"
#include "testing/inspect.h"
#include "web/form.h"

#include <doctest/doctest.h>

namespace testing {
namespace {

std::string token_in(std::string_view page) {
    constexpr std::string_view mark = "name=\"form_token\" value=\"";
    const auto at = page.find(mark);
    if (at == std::string_view::npos) return {};
    const auto from = at + mark.size();
    return std::string{page.substr(from, page.find('"', from) - from)};
}

} // namespace

Visitor::Visitor(FreshDatabase& fresh, std::span<const web::Route> routes)
    : fresh_{fresh}, site_{.database = fresh.database(), .routes = routes, .gate = people::gate} {
    site_.now = [this] { return now; };
    static const auto everybodys_key = secrets::random_key();
    site_.key = everybodys_key;
}

web::Reply Visitor::send(web::Incoming incoming) {
    incoming.address = address;
    incoming.secure = secure;
    for (const auto& [name, value] : cookies) incoming.cookies.add(name, value);
    auto reply = web::answer(site_, incoming, fresh_.connection(), "test").reply;
    for (const auto& [name, value] : reply.headers) {
        if (name != "Set-Cookie") continue;
        const auto equals = value.find('='), end = value.find(';');
        cookies[value.substr(0, equals)] = value.substr(equals + 1, end - equals - 1);
    }
    if (reply.type.starts_with("text/html") && !reply.body.empty())
        for (const auto& fault : faults_of_page(reply.body, site_.routes)) FAIL_CHECK(incoming.path << ": " << fault);
    if (auto token = token_in(reply.body); !token.empty()) form_token = std::move(token);
    return reply;
}

web::Reply Visitor::get(std::string_view target) {
    const auto parsed = web::parse_target(target).value();
    return send({.path = parsed.path, .query = parsed.query});
}

web::Reply Visitor::post(std::string_view target, std::vector<std::pair<std::string, std::string>> fields) {
    web::Incoming incoming{.method = web::Method::post, .path = std::string{target}};
    for (auto& [name, value] : fields) incoming.form.add(name, value);
    if (!incoming.form.has("form_token")) incoming.form.add("form_token", form_token);
    return send(std::move(incoming));
}

web::Reply Visitor::upload(std::string_view target, std::string field, std::string path) {
    web::Incoming incoming{.method = web::Method::post, .path = std::string{target}};
    incoming.form.add("form_token", form_token);
    incoming.uploads.push_back({.field = std::move(field), .name = "a file", .path = std::move(path), .bytes = 0});
    return send(std::move(incoming));
}

std::string header(const web::Reply& reply, std::string_view name) {
    for (const auto& [key, value] : reply.headers)
        if (key == name) return value;
    return {};
}

} // namespace testing
