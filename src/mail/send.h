#pragma once
// Hands one message to the server, and says how that ended.
#include "mail/message.h"
#include "mail/server.h"

namespace mail {

struct Outcome {
    enum class Kind {
        taken,   // the server has it
        refused, // it will never take this one
        put_off, // it did not take this one now
        unsure,  // it was sent whole and no answer came: never send it again
        away     // no server, no TLS, or it does not know us: the others need not be tried
    };
    Kind kind;
    std::string sentence{}; // for the log: what went wrong, without an address
};
Outcome send(const Server&, const Message&);

} // namespace mail
