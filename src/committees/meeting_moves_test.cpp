// Every move of a meeting from every state, by who may make it and by who may not.
#include "testing/committee_app.h"
#include "testing/lifecycle_walk.h"

using namespace committees;
using permissions::Role;
using testing::CommitteeApp;

namespace {

using Said = std::vector<std::pair<std::string, std::string>>;

// What a move asks for, said.
Said demands(std::string_view deed, const std::string& later) {
    const std::string verb{deed};
    return {{"verb", verb},
            {"reason-" + verb, "For the test."},
            {"on-" + verb, "2027-01-14"},
            {"meeting", later.substr(std::string_view{"/meetings/"}.size())}};
}

void make(CommitteeApp& trust, const std::string& meeting, std::string_view deed, const std::string& later) {
    if (deed == "hold") trust.attend(meeting, {"Kofi Invented", "Lena Invented"});
    trust.move(meeting, std::string{deed}, demands(deed, later));
}

int tried(CommitteeApp& trust, const std::string& meeting, std::string_view deed, const std::string& later,
          const permissions::Who& who) {
    auto form = demands(deed, later);
    form.emplace_back("version", std::to_string(trust.meeting(meeting).version));
    return trust.status(meeting + "/moves", std::move(form), who);
}

std::set<std::string_view> all_deeds() {
    std::set<std::string_view> out;
    for (const auto& move : meeting_lifecycle().moves) out.insert(move.verb);
    return out;
}

} // namespace

TEST_CASE(
    "from every state each move is open that the table names, and no other; to nobody but who runs the committee") {
    CommitteeApp trust;
    auto& people = trust.people;
    const auto other_clerk = testing::somebody({{.role = Role::governance_professional, .school = testing::rowan}});
    const auto later = trust.called(trust.local, "2026-12-10");
    std::vector<std::string> meetings;
    const auto ways = testing::ways(meeting_lifecycle());
    for (std::size_t i = 0; i < ways.size() * meeting_lifecycle().moves.size(); ++i)
        meetings.push_back(trust.called(trust.local));
    trust.app.set_clock(testing::next_evening);
    make(trust, later, "issue", later);
    make(trust, later, "hold", later);
    std::size_t next = 0;
    for (const auto& [state, way] : ways)
        for (const auto deed : all_deeds()) {
            INFO(std::string{deed} << " from " << std::string{meeting_lifecycle().of(state).name});
            const auto& meeting = meetings.at(next++);
            for (const auto step : way) make(trust, meeting, step, later);
            REQUIRE(trust.meeting(meeting).state == state);
            if (deed == "hold" && (state == MeetingState::called || state == MeetingState::papers_out))
                trust.attend(meeting, {"Kofi Invented", "Lena Invented"});
            for (const auto* who : {&people.chair, &people.member, &people.head, &people.director, &people.trustee,
                                    &people.trust_chair, &people.administrator, &people.elsewhere})
                CHECK(tried(trust, meeting, deed, later, *who) == 403);
            CHECK(tried(trust, meeting, deed, later, other_clerk) == 404); // runs another school's alone
            const auto open = basics::open_moves(meeting_lifecycle(), state, [](permissions::Verb) { return true; });
            const bool offered = std::ranges::any_of(open, [&](const MeetingMove* move) { return move->verb == deed; });
            CHECK(tried(trust, meeting, deed, later, next % 2 ? people.clerk : people.executive)
                  == (offered ? 303 : 409));
        }
}
