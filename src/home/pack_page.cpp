#include "home/pack_page.h"

#include <fmt/format.h>

namespace home {

std::string pack_document(const Pack& pack, std::string_view styles) {
    web::Html title, body;
    title.put(std::string_view{pack.title});
    write(body, PackPage{.pack = pack});
    const auto heading = std::move(title).take().text;
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en-GB\" class=\"govuk-template\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<title>{0} – Bearing</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<style>{1}\n@page{{size:A4;margin:15mm}}</style>\n</head>\n<body class=\"govuk-template__body\">\n"
        "<div class=\"govuk-width-container bearing-wide\"><main class=\"govuk-main-wrapper\" id=\"main\">\n"
        "<h1 class=\"govuk-heading-l\">{0}</h1>\n{2}</main></div>\n</body>\n</html>\n",
        heading, styles, std::move(body).take().text);
}

} // namespace home
