#include "testing/placed_trust.h"

#include <doctest/doctest.h>

using Trust = testing::PlacedTrust;
using permissions::Who;
using testing::page_of_oakfield;

namespace {

void ends(Trust& trust, const Who& who, std::string_view what) {
    auto writer = trust.app.fresh().writer();
    constexpr storage::Statement<1> role{"end_role", "update grants set until = '2026-11-20' where person_id = $1"},
        account{"close_account", "update people set disabled_at = '2026-11-20T09:00:00.000Z' where id = $1"};
    REQUIRE(writer.change(what == "role" ? role : account, who.id).ok());
    REQUIRE(writer.commit().ok());
}

int give(Trust& trust, const Who& by, const Who& to, std::string reason, std::string version) {
    return trust.app
        .post(
            page_of_oakfield + "/lead",
            testing::form(
                {{"lead", std::string{to.id.text()}}, {"reason", std::move(reason)}, {"version", std::move(version)}}),
            by)
        .reply.status;
}

constexpr auto asks = "Hand over what nobody leads now: the programme (Invented-Partner has left)";

} // namespace

TEST_CASE("a programme whose lead has left waits in the work of who decides programmes until it is handed over") {
    for (const auto* what : {"role", "account"}) {
        CAPTURE(what);
        Trust trust;
        trust.place_and_tell();
        const auto work = [&](const Who& who) { return testing::visit(trust.app, "/my-work", who); };
        CHECK_FALSE(work(trust.director).says(asks));
        ends(trust, trust.partner, what);
        CHECK(work(trust.director).says(asks));
        CHECK(work(trust.chief).says(asks));
        CHECK(work(trust.chief).statements <= 12);
        CHECK_FALSE(work(trust.head).says("nobody leads"));
        CHECK(testing::visit(trust.app, page_of_oakfield, trust.chief).says("Hand it over: its lead has left"));
        const auto form = testing::visit(trust.app, page_of_oakfield + "/lead", trust.chief);
        CHECK(form.says("goes to the other in one step"));
        CHECK_FALSE(form.says("Invented-Partner</option>")); // who left may not lead
        const std::string version = std::to_string(trust.seen_by(trust.chief).front().version);
        for (const Who* who :
             std::vector<const Who*>{&trust.head, &trust.elsewhere, &trust.member, &trust.trustee, &trust.teacher})
            CHECK(give(trust, *who, trust.director, "x", version) == 403);
        CHECK(give(trust, trust.chief, trust.director, "", version) == 400);
        CHECK(give(trust, trust.chief, trust.partner, "Again.", version) == 400);
        CHECK(give(trust, trust.chief, trust.teacher, "A teacher.", version) == 400);
        CHECK(give(trust, trust.chief, trust.director, "The partner has left.", "0") == 409);
        CHECK(give(trust, trust.chief, trust.director, "The partner has left.", version) == 303);
        CHECK_FALSE(work(trust.chief).says("nobody leads"));
        CHECK(trust.seen_by(trust.chief).front().lead == trust.director.id); // whose the lead's tasks are now
        CHECK(work(trust.head).says("The programme: led by Invented-Director from now on"));
        const auto history = testing::visit(trust.app, page_of_oakfield + "/parts/history", trust.head);
        CHECK(history.says("Led by Invented-Director from now on"));
        CHECK(history.says("The partner has left."));
    }
}
