#include "people/installation.h"

#include <fmt/format.h>

namespace people {

using Kind = Installation::Kind;

basics::Result<Installation> made_demonstration(const Installation& now) {
    if (now.kind == Kind::trust)
        return basics::conflict(
            "This database is a real trust’s and never becomes a demonstration. Name another with --database.");
    return Installation{.kind = Kind::demonstration, .trust = now.trust};
}

basics::Result<Installation> made_trust(const Installation& now, basics::GroupUid trust) {
    if (now.kind == Kind::demonstration)
        return basics::conflict("This database is a demonstration and stays one. Name another with --database.");
    if (now.kind == Kind::trust && now.trust != trust)
        return basics::conflict(
            fmt::format("This database belongs to the trust {} and not to {}. Name another with --database.",
                        now.trust ? now.trust->text() : "of no number", trust.text()));
    return Installation{.kind = Kind::trust, .trust = trust};
}

basics::Result<void> may_take_real_people(const Installation& now) {
    switch (now.kind) {
    case Kind::trust: return {};
    case Kind::demonstration:
        return basics::forbidden(
            "This is a demonstration. It takes no files about real pupils or staff; make your trust’s own "
            "database with: bearing init --trust UID.");
    case Kind::none:
        return basics::forbidden("This database belongs to no trust yet. Start it with: bearing init --trust UID.");
    }
    throw basics::Bug{"a kind of database without a rule"};
}

basics::Result<void> may_take_invented_people(const Installation& now) {
    if (now.kind == Kind::demonstration) return {};
    return basics::forbidden("Invented people live in a demonstration only, and this database is none. Make one with: "
                             "bearing init --demonstration --database sqlite:var/demo.db.");
}

basics::Result<void> may_choose_a_person(const Installation& now, std::string_view address) {
    if (now.kind != Kind::demonstration) return basics::forbidden("Sign in with your own e-mail address and password.");
    if (!loopback(address))
        return basics::forbidden("A demonstration is for the machine it runs on. Open it there, at http://127.0.0.1.");
    return {};
}

bool loopback(std::string_view address) {
    return address.starts_with("127.") || address == "::1" || address.starts_with("::ffff:127.");
}

} // namespace people
