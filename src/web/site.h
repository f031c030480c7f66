#pragma once
// Site is the whole program behind the address; answer() turns one request into one reply, with or without a server.
#include "secrets/key.h"
#include "web/counters.h"
#include "web/live.h"
#include "web/request.h"

#include <atomic>
#include <functional>

namespace web {

// Called before every handler: fills who, session and form_token from the cookies, refuses what the verb does not
// allow, and refuses a POST whose form does not send the token back. Also called for pages that do not exist
// (Verb::anyone).
using Gate = basics::Result<void> (*)(Request&, permissions::Verb);

// The gate of a program without people: only what anyone may see, and no POST.
basics::Result<void> closed_gate(Request&, permissions::Verb);

struct Site {
    storage::Database database;
    std::span<const Route> routes;
    Gate gate{closed_gate};
    bool demonstration{};
    bool development{}; // the footer says how many statements and milliseconds a page took
    std::function<basics::Instant()> now{};
    std::optional<secrets::Key> key{}; // for what the database must not hold in clear; a demonstration has none
    Live live{};
    Counters counters{};
    std::atomic<std::int64_t> waiting{}; // requests in the queues
    std::atomic<std::int64_t> live_clients{};
};

// What the log and the counters want to know of a request that was answered.
struct Answer {
    Reply reply;
    std::string_view route{"-"};
    std::int64_t statements{};
    std::string trouble{}; // for the log only
};

// Finds the route, passes the gate, runs the handler. A Bug or an exception becomes a page with `reference` on it.
Answer answer(Site&, const Incoming&, storage::Connection&, std::string_view reference);

// Whether the person may do this at all, asked before a large upload is received: a reply if not.
std::optional<Reply> refusal_before_upload(Site&, const Incoming&, storage::Connection&, std::string_view reference);

} // namespace web
