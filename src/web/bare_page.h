#pragma once
// The server's own short page, for requests that never reach a handler: no database, no person, no menu.
#include "web/request.h"

namespace web {

Reply bare_page(int status, std::string_view sentence);
std::string_view status_words(int status); // "Not Found"
std::string one_line(std::string_view);    // for the log: controls and quotation marks become spaces

} // namespace web
