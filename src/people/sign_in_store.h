#pragma once
// Sessions, one-time links and the count of failures, in the database, so that any copy of the program knows them.
#include "people/people_store.h"
#include "people/sign_in.h"
#include "secrets/key.h"

namespace people {

// Tokens are handed out once and kept only as their hash.
struct Session {
    std::string id; // the hash of the token
    std::string form_token;
    permissions::Who who;
    SessionTimes times;
    bool disabled{};
    bool awaits_code{}; // the password was right, the second factor is still to come
};
basics::Result<std::optional<Session>> session_of_token(storage::Reader&, std::string_view token);
// Gives the token for the cookie. `second_factor`: it was just proven.
enum class Proof { password, second_factor };
basics::Result<std::string> begin_session(storage::Writer&, const PersonId&, Proof);
basics::Result<void> mark_seen(storage::Writer&, std::string_view session);
basics::Result<void> end_session(storage::Writer&, std::string_view session);
basics::Result<void> end_sessions(storage::Writer&, const PersonId&);
basics::Result<void> end_other_sessions(storage::Writer&, const PersonId&, std::string_view kept);

struct OpenSession {
    std::string id;
    basics::Instant started, seen;
    bool second_factor;
};
basics::Result<std::vector<OpenSession>> open_sessions(storage::Reader&, const PersonId&, basics::Instant now);

// What signing in is checked against. A stranger has an empty one.
struct Secrets {
    std::optional<PersonId> person{};
    std::string password_hash{};
    std::optional<std::string> totp_secret{}; // closed under the key of the server (secrets/sealed_text.h)
    std::optional<std::int64_t> totp_last{};
    bool disabled{};
};
basics::Result<Secrets> secrets_of(storage::Reader&, std::string_view email);
basics::Result<Secrets> secrets_of(storage::Reader&, const PersonId&);
basics::Result<void> keep_better_hash(storage::Writer&, const PersonId&, std::string_view hash);
// A code works once: a conflict when this step, or a later one, was used in the meantime.
basics::Result<void> use_code(storage::Writer&, const PersonId&, std::int64_t step);

// What a server does about second factors when it starts: closes those that an older Bearing left in clear, and says how
// many were closed with another key.
basics::Result<std::int64_t> close_second_factors(storage::Writer&, const secrets::Key&);

// Whoever tries: the account they name and the place they come from, neither of them kept in clear.
struct Attempt {
    std::string account, address;
};
Attempt attempt(std::string_view email, std::string_view address);
basics::Result<void> check_room(storage::Reader&, const Attempt&, basics::Instant now);
basics::Result<void> count_failure(storage::Writer&, const Attempt&);
basics::Result<void> forgive(storage::Writer&, const Attempt&); // the account's own, after a success

// Makes the older ones void. Gives the token of /sign-in/link/:token.
basics::Result<std::string> make_link(storage::Writer&, const Person&);
basics::Result<PersonId> person_of_link(storage::Reader&, std::string_view token, basics::Instant now);
basics::Result<PersonId> use_link(storage::Writer&, std::string_view token);

} // namespace people
