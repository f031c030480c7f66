#include "people/sign_in_store.h"

#include "people/sign_in_sql.h"
#include "secrets/secrets.h"

#include <fmt/format.h>

namespace people {
namespace {

using basics::Result;

permissions::Grant grant_of(const storage::Row& row) {
    const auto role = permissions::role_named(row.text(9));
    basics::demand(role.has_value(), "a stored role has a name of this program");
    const auto urn = row.maybe_integer(10);
    return {.role = *role,
            .school = urn ? std::optional{basics::Urn{*urn}} : std::nullopt,
            .until = row.maybe_date(12),
            .since = row.maybe_date(11)};
}

Session session_of(const storage::Row& row) {
    return {.id = row.copy(0),
            .form_token = row.copy(1),
            .who = {.id = row.id<permissions::Person>(5), .name = row.copy(6), .second_factor = row.flag(2)},
            .times = {.seen = row.instant(3), .ends = row.instant(4)},
            .disabled = !row.null(7),
            .awaits_code = row.flag(8) && !row.flag(2)};
}

Secrets secrets_in(const storage::Row& row) {
    return {.person = row.id<permissions::Person>(0),
            .password_hash = row.copy(1),
            .totp_secret = row.maybe_text(2),
            .totp_last = row.maybe_integer(3),
            .disabled = !row.null(4)};
}

Result<std::optional<basics::Instant>> shut(storage::Reader& reader, std::string_view subject, std::int64_t most,
                                            basics::Instant now) {
    const auto make = [](const storage::Row& row) {
        return Failures{.minute = row.instant(0), .count = row.integer(1)};
    };
    const auto since = basics::iso(now - failures_count_for - std::chrono::minutes{1});
    return shut_until(TRY(reader.list(sql::failures_of, make, subject, since)), most, now);
}

} // namespace

Result<std::optional<Session>> session_of_token(storage::Reader& reader, std::string_view token) {
    std::optional<Session> found;
    if (token.empty()) return found;
    const auto take = [&](const storage::Row& row) {
        if (!found) found = session_of(row);
        if (!row.null(9)) found->who.grants.push_back(grant_of(row));
    };
    TRY(reader.each(sql::session_of, take, secrets::hash_of(token)));
    return found;
}

Result<std::string> begin_session(storage::Writer& writer, const PersonId& person, Proof proof) {
    const auto token = secrets::random_token();
    const auto now = writer.author().at;
    TRY(writer.change(sql::forget_dead_sessions, basics::iso(now), basics::iso(now - idle_limit)));
    TRY(writer.change(sql::insert_session, secrets::hash_of(token), person, secrets::random_token(),
                      storage::yes(proof == Proof::second_factor), basics::iso(now), basics::iso(now),
                      basics::iso(now + absolute_limit)));
    return token;
}

Result<void> mark_seen(storage::Writer& writer, std::string_view session) {
    TRY(writer.change(sql::mark_session, session, basics::iso(writer.author().at)));
    return {};
}

Result<void> end_session(storage::Writer& writer, std::string_view session) {
    TRY(writer.change(sql::end_session, session));
    return {};
}

Result<void> end_sessions(storage::Writer& writer, const PersonId& person) {
    TRY(writer.change(sql::end_sessions, person));
    return {};
}

Result<void> end_other_sessions(storage::Writer& writer, const PersonId& person, std::string_view kept) {
    TRY(writer.change(sql::end_other_sessions, person, kept));
    return {};
}

Result<std::vector<OpenSession>> open_sessions(storage::Reader& reader, const PersonId& person, basics::Instant now) {
    const auto make = [](const storage::Row& row) {
        return OpenSession{
            .id = row.copy(0), .started = row.instant(1), .seen = row.instant(2), .second_factor = row.flag(3)};
    };
    return reader.list(sql::sessions_of, make, person, basics::iso(now), basics::iso(now - idle_limit));
}

Result<Secrets> secrets_of(storage::Reader& reader, std::string_view email) {
    return TRY(reader.find(sql::secrets_of, secrets_in, email)).value_or(Secrets{});
}

Result<Secrets> secrets_of(storage::Reader& reader, const PersonId& person) {
    return TRY(reader.find(sql::secrets_of_person, secrets_in, person)).value_or(Secrets{});
}

Result<void> keep_better_hash(storage::Writer& writer, const PersonId& person, std::string_view hash) {
    TRY(writer.change(sql::rehash, person, hash));
    return {};
}

Result<void> use_code(storage::Writer& writer, const PersonId& person, std::int64_t step) {
    if (TRY(writer.change(sql::use_code, person, step)) == 1) return {};
    return basics::conflict("This code was used already. Wait for the next one.");
}

Attempt attempt(std::string_view email, std::string_view address) {
    return {.account = secrets::hash_of(fmt::format("account {}", email)),
            .address = secrets::hash_of(fmt::format("address {}", address))};
}

Result<void> check_room(storage::Reader& reader, const Attempt& who, basics::Instant now) {
    const auto account = TRY(shut(reader, who.account, most_for_account, now));
    const auto address = TRY(shut(reader, who.address, most_for_address, now));
    if (account || address) return too_many_failures(std::max(account, address).value());
    return {};
}

Result<void> count_failure(storage::Writer& writer, const Attempt& who) {
    const auto now = writer.author().at;
    TRY(writer.change(sql::forget_old_failures, basics::iso(now - std::chrono::hours{24})));
    const auto minute = basics::iso(minute_of(now));
    TRY(writer.change(sql::count_failure, who.account, minute));
    TRY(writer.change(sql::count_failure, who.address, minute));
    return {};
}

Result<void> forgive(storage::Writer& writer, const Attempt& who) {
    TRY(writer.change(sql::forget_failures_of, who.account));
    return {};
}

} // namespace people
