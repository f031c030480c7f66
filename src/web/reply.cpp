#include "web/bare_page.h"
#include "web/error_page.h"
#include "web/headers.h"
#include "web/request.h"

#include "basics/json.h"
#include "basics/text.h"

namespace web {
namespace {

using Kind = basics::Problem::Kind;

struct Manner {
    int status;
    std::string_view title;
};

Manner manner(Kind kind) {
    switch (kind) {
    case Kind::invalid: return {400, "This could not be done"};
    case Kind::missing: return {404, "Page not found"};
    case Kind::forbidden: return {403, "You may not see this"};
    case Kind::conflict: return {409, "Somebody else changed this"};
    case Kind::broken: return {500, "Something is wrong in Bearing"};
    }
    return {500, "Something is wrong in Bearing"};
}

bool plain_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
           || c == '.' || c == ' ';
}

// A name that no file system and no header can misread: letters, digits, - _ . and spaces; never hidden.
std::string safe_file_name(std::string_view wanted) {
    std::string name;
    for (const char c : wanted) name += plain_letter(c) ? c : '-';
    while (name.starts_with('.')) name.erase(0, 1);
    return name.empty() ? "download" : name.substr(0, 150);
}

} // namespace

Reply redirect(std::string address) {
    const Link checked{std::move(address)};
    basics::demand(checked.text() != "#" && fits_header(checked.text()), "a redirect to an address that is not ours");
    return {.status = 303, .headers = {{"Location", checked.text()}}, .type = "text/plain; charset=utf-8"};
}

Reply download(std::string body, std::string type, std::string file_name) {
    Html encoded;
    encoded.put_part(file_name);
    // RFC 6266: the plain name for old readers, the whole one beside it.
    auto disposition = fmt::format("attachment; filename=\"{}\"; filename*=UTF-8''{}", safe_file_name(file_name),
                                   std::move(encoded).take().text);
    return {
        .headers = {{"Content-Disposition", std::move(disposition)}}, .type = std::move(type), .body = std::move(body)};
}

Reply plain(std::string text, int status) {
    return {.status = status, .type = "text/plain; charset=utf-8", .body = std::move(text)};
}

Reply problem_json(int status, std::string_view sentence) {
    basics::Json json;
    json.object()
        .field("type", "about:blank")
        .field("title", status_words(status))
        .field("status", std::int64_t{status})
        .field("detail", sentence)
        .end();
    return {.status = status, .type = "application/problem+json", .body = std::move(json).take() + "\n"};
}

Reply problem_reply(const Request& request, const basics::Problem& problem) {
    const auto [status, title] = manner(problem.kind);
    if (request.caller == Caller::program) return problem_json(status, problem.message);
    const ErrorPage error{.title = std::string{title}, .sentence = problem.message};
    return show(request, {.title = std::string{title}}, error, status);
}

} // namespace web
