#include "attendance/feed_store.h"

#include "attendance/feeds_sql.h"
#include "journal/journal.h"
#include "secrets/secrets.h"
#include "storage/fresh_id.h"

namespace attendance {
namespace {

using basics::Result;
using storage::Reader;
using storage::Row;
using storage::Writer;

constexpr auto kept_for = std::chrono::days{7};
// So that a token that lies about is known for what it is.
constexpr std::string_view token_begins = "bearing_feed_";

Feed feed_of(const Row& row) {
    const auto maybe_instant = [&](int column) {
        return row.null(column) ? std::nullopt : std::optional{row.instant(column)};
    };
    return {.id = row.id<Feed>(0),
            .school = row.urn(1),
            .source = row.copy(2),
            .made_by = row.id<permissions::Person>(3),
            .made_at = row.instant(4),
            .last_used = maybe_instant(5),
            .revoked = maybe_instant(6)};
}

} // namespace

Result<NewFeed> make_feed(Writer& writer, basics::Urn school, std::string_view source) {
    const auto& author = writer.author();
    NewFeed made{.id = storage::fresh_id<Feed>(author.at),
                 .token = std::string{token_begins} + secrets::random_token()};
    TRY(journal::changed(writer,
                         {.kind = "attendance feed",
                          .record = std::string{made.id.text()},
                          .after = {{"source", std::string{source}}, {"state", "may send"}},
                          .school = school},
                         sql::add_feed, made.id, school, source, secrets::hash_of(made.token), author.person,
                         basics::iso(author.at)));
    return made;
}

Result<void> revoke(Writer& writer, const Feed& feed) {
    const auto& author = writer.author();
    return journal::changed(writer,
                            {.kind = "attendance feed",
                             .record = std::string{feed.id.text()},
                             .before = {{"state", "may send"}},
                             .after = {{"state", "revoked"},
                                       {"revoked at", basics::iso(author.at)},
                                       {"revoked by", std::string{author.person.text()}}},
                             .school = feed.school},
                            sql::revoke_feed, feed.id, basics::iso(author.at), author.person);
}

Result<std::vector<Feed>> feeds_of(Reader& reader, const permissions::Scope& scope, basics::Urn school) {
    return reader.list(sql::feeds_of_school, scope, feed_of, school);
}

Result<std::optional<Feed>> find_feed(Reader& reader, const permissions::Scope& scope, basics::Urn school,
                                      const FeedId& id) {
    const auto found = TRY(reader.list(sql::find_feed, scope, feed_of, id, school));
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

Result<std::optional<Feed>> feed_of_token(Reader& reader, std::string_view token) {
    return reader.find(sql::feed_of_token, feed_of, secrets::hash_of(token));
}

Result<bool> use(Writer& writer, const Feed& feed) {
    return TRY(writer.change(sql::use_feed, feed.id, basics::iso(writer.author().at))) > 0;
}

Result<std::optional<HeldAnswer>> held_answer(Reader& reader, const Feed& feed, std::string_view key) {
    return reader.find(
        sql::held_answer, [](const Row& row) { return HeldAnswer{.body_hash = row.copy(0), .answer = row.copy(1)}; },
        feed.id, key);
}

Result<void> keep_answer(Writer& writer, const Feed& feed, std::string_view key, const HeldAnswer& answer) {
    const auto now = writer.author().at;
    TRY(writer.change(sql::drop_old_answers, basics::iso(now - kept_for)));
    TRY(writer.change(sql::keep_answer, feed.id, key, answer.body_hash, answer.answer, basics::iso(now)));
    return {};
}

} // namespace attendance
