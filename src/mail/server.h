#pragma once
// Which server takes our mail, and how we speak to it.
#include "basics/result.h"

namespace mail {

struct Server {
    enum class Line { clear, starttls, tls }; // clear: to this machine alone
    std::string host;
    std::int64_t port;
    Line line;
    std::string user{}, password{}; // none: it asks for no name
    std::string authorities{}; // a file of certificates that are trusted beside none other; "": those of the machine
    std::int64_t patience{20}; // seconds until a conversation is given up
};

// smtp://host:587 (STARTTLS is required unless the host is this machine) or smtps://host:465. A name, a password or a path has no place in it.
basics::Result<Server> parse_server(std::string_view address);

} // namespace mail
