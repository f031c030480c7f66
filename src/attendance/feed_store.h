#pragma once
// Feeds, and what was answered to them.
#include "attendance/feed.h"
#include "attendance/mark_store.h"

namespace attendance {

// A new feed of a school and its token, which stands nowhere but in this answer.
struct NewFeed {
    FeedId id;
    std::string token;
};
basics::Result<NewFeed> make_feed(storage::Writer&, basics::Urn, std::string_view source);
// From now on its token opens nothing.
basics::Result<void> revoke(storage::Writer&, const Feed&);

basics::Result<std::vector<Feed>> feeds_of(storage::Reader&, const permissions::Scope&, basics::Urn);
basics::Result<std::optional<Feed>> find_feed(storage::Reader&, const permissions::Scope&, basics::Urn, const FeedId&);
// A revoked one too.
basics::Result<std::optional<Feed>> feed_of_token(storage::Reader&, std::string_view token);

// Notes that the feed sent something: false where it was revoked meanwhile.
basics::Result<bool> use(storage::Writer&, const Feed&);

struct HeldAnswer {
    std::string body_hash, answer;
};
basics::Result<std::optional<HeldAnswer>> held_answer(storage::Reader&, const Feed&, std::string_view key);
// Keeps it for seven days, and drops those that are older.
basics::Result<void> keep_answer(storage::Writer&, const Feed&, std::string_view key, const HeldAnswer&);

} // namespace attendance
