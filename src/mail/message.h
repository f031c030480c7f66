#pragma once
// One mail to one address: plain text and HTML that say the same.
#include "basics/date.h"

#include <vector>

namespace mail {

struct Message {
    std::string id;   // "…@bearing.example.org", the same if it is ever sent again
    std::string from; // an address
    std::string to;   // an address
    std::string subject;
    std::string text, html;
    std::string stop{}; // the address at which a click ends these mails (RFC 8058)
    basics::Instant at;
};

// one@place without white space, quotes, angles or signs that end a line; at most 254 bytes (RFC 5321, 4.5.3.1).
bool is_address(std::string_view);

// "From: …" and the rest, in order. Invalid when anything of it holds a sign that ends a line, or an address is none: nobody adds a header.
basics::Result<std::vector<std::string>> header_lines(const Message&);

} // namespace mail
