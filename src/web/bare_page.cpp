#include "web/bare_page.h"

#include "web/assets.h"

namespace web {

std::string_view status_words(int status) {
    switch (status) {
    case 200: return "OK";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 400: return "Request not understood";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    case 507: return "Insufficient Storage";
    }
    return "Reply";
}

Reply bare_page(int status, std::string_view sentence) {
    Html html;
    html.markup("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    html.put(status_words(status));
    html.markup(" – Bearing</title>\n<link rel=\"stylesheet\" href=\"");
    html.put(Link{asset_address("bearing.css")});
    html.markup("\">\n</head>\n<body class=\"govuk-template__body\">\n<main class=\"govuk-width-container "
                "govuk-main-wrapper\">\n<h1 class=\"govuk-heading-l\">");
    html.put(status_words(status));
    html.markup("</h1>\n<p class=\"govuk-body-l\">");
    html.put(sentence);
    html.markup("</p>\n</main>\n</body>\n</html>\n");
    return {.status = status, .body = std::move(html).take().text};
}

std::string one_line(std::string_view text) {
    std::string line{text};
    for (auto& c : line)
        if (static_cast<unsigned char>(c) < 32 || c == '"') c = ' ';
    return line;
}

} // namespace web
