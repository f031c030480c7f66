#include "storage/fresh_id.h"

#include <doctest/doctest.h>

using namespace std::chrono;

TEST_CASE("an id is its time and its randomness, as the specification of ULID writes them") {
    const basics::Instant at{milliseconds{1469918176385}};
    CHECK(storage::sortable_id(at, {}) == "01ARYZ6S410000000000000000");
    CHECK(storage::sortable_id(at, {255, 255, 255, 255, 255, 255, 255, 255, 255, 255}) == "01ARYZ6S41ZZZZZZZZZZZZZZZZ");
}

TEST_CASE("ids sort by time, and in the order in which they were made") {
    const basics::Instant at{milliseconds{1469918176385}};
    auto before = storage::fresh_id_text(at);
    for (int i = 0; i < 1000; ++i) {
        const auto next = storage::fresh_id_text(at);
        CHECK(before < next);
        before = next;
    }
    CHECK(before < storage::fresh_id_text(at + milliseconds{1}));
}
