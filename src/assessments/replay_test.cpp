// What the journal gives back of key points and what schools say of them.
#include "assessments/comment_store.h"
#include "assessments/frozen_store.h"
#include "testing/a_key_point.h"
#include "testing/replayed.h"

#include <doctest/doctest.h>

using namespace assessments;

namespace {

constexpr permissions::Scope everything{.everything = true};
constexpr KeyPointNumber spring{1};

void in_one(testing::FreshDatabase& fresh, const auto& change) {
    auto writer = fresh.writer();
    change(writer, find_key_point(writer, spring).value());
    REQUIRE(writer.commit().ok());
}

} // namespace

TEST_CASE("key points that are made, changed, asked, frozen and opened again, and what schools say, are as the journal "
          "replays them") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        testing::a_real_trust(fresh);
        testing::add_key_point(fresh, "2025/26", "Spring", "2026-03-19");
        testing::add_key_point(fresh, "2025/26", "Summer", "2026-06-19");
        in_one(fresh, [](storage::Writer& writer, const KeyPoint& before) {
            auto after = before;
            after.name = "Spring, \"second\" half", after.meets = std::chrono::year{2026} / 4 / 2;
            REQUIRE(save(writer, before, after).ok());
        });
        in_one(fresh, [](storage::Writer& writer, const KeyPoint& point) {
            REQUIRE(ask_no_more(writer, point, load_asks(writer, spring).value().front()).ok());
        });
        for (const auto* words : {"Two were away.", "Three were away."})
            in_one(fresh, [&](storage::Writer& writer, const KeyPoint&) {
                const auto stands = find_comment(writer, everything, spring, testing::rowan).value();
                REQUIRE(save_comment(writer, spring, testing::rowan, stands, words).ok());
            });
        in_one(fresh, [](storage::Writer& writer, const KeyPoint& point) { REQUIRE(freeze(writer, point, {}).ok()); });
        in_one(fresh, [](storage::Writer& writer, const KeyPoint& point) {
            REQUIRE(unfreeze(writer, point, "A file came late.").ok());
        });
        {
            auto reader = fresh.reader();
            testing::check_replayed(reader, {"key_points", "key_point_comments"});
        }
        in_one(fresh, [](storage::Writer& writer, const KeyPoint& point) { REQUIRE(freeze(writer, point, {}).ok()); });
        auto reader = fresh.reader();
        testing::check_replayed(reader, {"key_points", "key_point_comments"});
    });
}
