// Rules of committees, their meetings and what they write.
#include "committees/agenda_forms.h"
#include "committees/committee_forms.h"
#include "testing/goldens.h"
#include "testing/lifecycle_walk.h"

using namespace committees;
using namespace std::chrono;
using State = MeetingState;

namespace {

const basics::Date the_day = 2026y / November / 12;
const basics::Instant that_evening = basics::parse_iso_instant("2026-11-12T20:00:00.000Z").value();

Member a_member(std::string id, Office office = Office::member, basics::Date since = 2025y / September / 1) {
    return {.id = MemberId{id},
            .committee = CommitteeId{"c"},
            .person = PersonId{"p-" + id},
            .person_name = "Invented " + id,
            .office = office,
            .since = since};
}

Meeting a_meeting(std::string id = "m1", basics::Date on = the_day, State state = State::papers_out) {
    return {.id = MeetingId{std::move(id)},
            .committee = CommitteeId{"c"},
            .on = on,
            .place = "The library",
            .state = state};
}

std::vector<Attending> seven(int present) {
    std::vector<Attending> all{{.member = a_member("clerk", Office::clerk), .how = Attendance::present}};
    for (int i = 0; i < 7; ++i)
        all.push_back(
            {.member = a_member(std::to_string(i)), .how = i < present ? Attendance::present : Attendance::apologies});
    return all;
}

const MeetingMove& move_by(State from, std::string_view verb) {
    return *basics::move_of(meeting_lifecycle(), from, verb, [](permissions::Verb) { return true; }).value();
}

Said said(std::map<std::string, std::string, std::less<>> form) {
    return [form = std::move(form)](std::string_view field) -> std::string_view {
        const auto found = form.find(field);
        return found == form.end() ? std::string_view{} : std::string_view{found->second};
    };
}

bool wrong_at(const std::vector<Wrong>& wrong, std::string_view field) {
    return std::ranges::any_of(wrong, [&](const Wrong& each) { return each.field == field; });
}

} // namespace

TEST_CASE("every path of a meeting can be walked, and the diagram in the docs is that of the table") {
    testing::walk(meeting_lifecycle());
    testing::check_golden("docs/lifecycles/meeting.md",
                          basics::diagram("A meeting of a committee", meeting_lifecycle(),
                                          [](permissions::Verb verb) { return permissions::words(verb); }));
}

TEST_CASE("quorum is a number, a share, or the larger of both; the clerk counts for neither side") {
    CHECK(needed({.number = 3}, 7) == 3);
    CHECK(needed({.percent = 50}, 7) == 4);
    CHECK(needed({.percent = 50}, 8) == 4);
    CHECK(needed({.number = 3, .percent = 50}, 4) == 3);
    CHECK(needed({.number = 3, .percent = 50}, 9) == 5);
    CHECK(needed({.percent = 50}, 0) == 1); // nobody in post decides nothing
    CHECK(words(Quorum{.number = 3, .percent = 50}) == "3 members, and 50% of the members in post");
    const auto count = count_of({.percent = 50}, seven(3));
    CHECK_FALSE(count.quorate());
    CHECK(words(count) == "Inquorate: 3 of 7 members were there, 4 are needed");
    CHECK(words(count_of({.percent = 50}, seven(4))) == "Quorate: 4 of 7 members were there, 4 are needed");
}

TEST_CASE("an inquorate meeting records no decision, and nothing is written once minutes are approved") {
    auto meeting = a_meeting("m1", the_day, State::held);
    meeting.count = Count{.members = 7, .present = 3, .needed = 4};
    CHECK(why_not(LineKind::note, meeting).empty());
    CHECK(why_not(LineKind::decision, meeting).find("not quorate") != std::string::npos);
    meeting.count->present = 4;
    CHECK(why_not(LineKind::decision, meeting).empty());
    meeting.state = State::minutes_approved;
    for (const auto kind : all_line_kinds()) CHECK(why_not(kind, meeting).find("approved") != std::string::npos);
    CHECK_FALSE(why_not(LineKind::note, a_meeting()).empty());
}

TEST_CASE("a meeting is held on its day or after, and only when it is known of each member whether they were there") {
    const auto& hold = move_by(State::papers_out, "hold");
    auto attending = seven(5);
    const Quorum half{.percent = 50};
    const Around around{.quorum = half, .attending = attending, .others = {}, .now = that_evening};
    const auto held = moved(a_meeting(), hold, said({}), around);
    REQUIRE(held.ok());
    CHECK(held.value().count == Count{.members = 7, .present = 5, .needed = 4});
    CHECK_FALSE(moved(a_meeting("m1", 2026y / November / 13), hold, said({}), around).ok());
    attending.back().how = {};
    CHECK_FALSE(moved(a_meeting(), hold, said({}), around).ok());
}

TEST_CASE("minutes are approved by a later, held, quorate meeting of the same committee alone") {
    const auto before = a_meeting("m1", the_day, State::minutes_drafted);
    auto later = a_meeting("m2", 2026y / December / 10, State::held), inquorate = later, earlier = later, other = later,
         ahead = a_meeting("m6", 2027y / January / 14, State::called);
    later.count = inquorate.count = earlier.count = other.count = Count{.members = 3, .present = 2, .needed = 2};
    inquorate.id = MeetingId{"m3"}, inquorate.count->present = 1;
    earlier.id = MeetingId{"m4"}, earlier.on = 2026y / October / 1;
    other.id = MeetingId{"m5"}, other.committee = CommitteeId{"other"};
    const std::vector all{before, later, inquorate, earlier, other, ahead};
    const auto able = may_approve(before, all);
    REQUIRE(able.size() == 1);
    CHECK(able.front()->id == later.id);
    const auto& approve = move_by(State::minutes_drafted, "approve");
    const Around around{.quorum = {.number = 2}, .attending = {}, .others = all, .now = that_evening};
    CHECK(moved(before, approve, said({{"meeting", "m2"}}), around).value().approved_at == later.id);
    for (const auto* each : {"m3", "m4", "m5", "m6", "m1", "nobody"})
        CHECK_FALSE(moved(before, approve, said({{"meeting", each}}), around).ok());
}

TEST_CASE("a postponed meeting is called for a day ahead, and its papers are to be sent again") {
    auto meeting = a_meeting("m1", the_day, State::postponed);
    meeting.papers_out = that_evening;
    const auto& recall = move_by(State::postponed, "recall");
    const Around around{.quorum = {.number = 2}, .attending = {}, .others = {}, .now = that_evening};
    const auto called = moved(meeting, recall, said({{"on", "2026-12-03"}}), around);
    REQUIRE(called.ok());
    CHECK(called.value().on == 2026y / December / 3);
    CHECK_FALSE(called.value().papers_out.has_value());
    CHECK_FALSE(moved(meeting, recall, said({{"on", "2026-11-01"}}), around).ok());
    CHECK_FALSE(moved(meeting, recall, said({{"on", "soon"}}), around).ok());
}

TEST_CASE("interests are declared by the end of September, or thirty days after taking office; nothing is said too") {
    const auto member = a_member("1"), new_one = a_member("2", Office::member, 2026y / September / 20);
    CHECK(declare_by(member.since, 2026y / September / 15) == 2026y / September / 30);
    CHECK(declare_by(new_one.since, 2026y / September / 25) == 2026y / October / 20);
    std::vector<Declaration> all;
    CHECK(declared(member, all, 2026y / September / 30) == Declared::due);
    CHECK(declared(member, all, 2026y / October / 1) == Declared::overdue);
    CHECK(declared(new_one, all, 2026y / October / 1) == Declared::due);
    all.push_back({.committee = CommitteeId{"c"},
                   .person = member.person,
                   .year = basics::AcademicYear{2026},
                   .declared = 2026y / September / 4,
                   .interests = {}});
    CHECK(declared(member, all, 2026y / October / 1) == Declared::yes);
    CHECK(declared(member, all, 2027y / October / 1) == Declared::overdue); // each year anew
    CHECK(wrong_at(wrong_in(DeclarationWords{}), "nothing"));
    CHECK(wrong_at(wrong_in(DeclarationWords{.nothing = "no"}), "interests"));
    CHECK(wrong_at(wrong_in(DeclarationWords{.nothing = "yes", .interests = "My brother supplies the school."}),
                   "interests"));
    CHECK(wrong_in(DeclarationWords{.nothing = "yes"}).empty());
}

TEST_CASE("terms hold from a day until the next do") {
    const std::vector<Terms> all{{.edition = 1, .since = 2025y / September / 1, .purpose = "a", .delegated = "b"},
                                 {.edition = 2, .since = 2026y / September / 1, .purpose = "c", .delegated = "d"}};
    CHECK(in_force(all, 2025y / August / 31) == nullptr);
    CHECK(in_force(all, 2026y / August / 31)->edition == 1);
    CHECK(in_force(all, 2026y / September / 1)->edition == 2);
}

TEST_CASE("what a form says wrongly is told beside its field") {
    CHECK(wrong_at(wrong_in(CommitteeWords{.kind = "local", .name = "x"}), "school"));
    CHECK(wrong_at(wrong_in(CommitteeWords{.kind = "trustees", .school = "990001", .name = "x"}), "school"));
    CHECK(wrong_at(wrong_in(QuorumWords{}), "quorum_number"));
    CHECK(wrong_at(wrong_in(QuorumWords{.percent = "101"}), "quorum_percent"));
    CHECK(wrong_at(
        wrong_in(MemberWords{.email = "a@b.c", .office = "chair", .since = "2026-09-01", .until = "2026-08-01"}),
        "member_until"));
    CHECK(wrong_at(wrong_in(MeetingWords{.on = "2026-11-12", .starts = "25:00", .place = "x"}), "starts"));
    CHECK(wrong_in(MeetingWords{.on = "2026-11-12", .starts = "18:30", .place = "x"}).empty());
    CHECK(
        wrong_at(wrong_in(ItemWords{.title = "x", .purpose = "decision", .place = "0", .part = "ordinary"}), "place"));
    CHECK(wrong_at(wrong_in(ItemWords{.title = "x", .purpose = "decision", .place = "1", .part = ""}), "part"));
    CHECK(wrong_at(wrong_in(PaperWords{.title = "x", .source = "attendance", .words = "typed"}), "paper"));
    CHECK(wrong_at(wrong_in(PaperWords{.title = "x", .source = "written"}), "paper"));
    CHECK(wrong_at(wrong_in(LineWords{.kind = "action", .words = "x", .due = "2027-01-14"}), "owner"));
    CHECK(wrong_at(wrong_in(LineWords{.kind = "action", .words = "x", .owner = "p"}), "due"));
    CHECK(wrong_at(wrong_in(LineWords{.kind = "note", .words = "x", .answer = "y"}), "answer"));
    CHECK(wrong_at(wrong_in(LineWords{.kind = "decision", .words = "x", .owner = "p"}), "owner"));
}

TEST_CASE("a paper is paragraphs, and rows copied from a spreadsheet are a table as wide as its heading") {
    const auto blocks = blocks_of("First.\n\nSchool\tAttended\nOakfield\t92.1%\nRowan\nLast.");
    REQUIRE(blocks.size() == 4);
    CHECK(blocks[0].paragraph == "First.");
    CHECK(blocks[1].heading == std::vector<std::string>{"School", "Attended"});
    REQUIRE(blocks[1].rows.size() == 1);
    CHECK(blocks[1].rows[0][1] == "92.1%");
    CHECK(blocks[2].paragraph == "Rowan");
    CHECK(blocks[3].paragraph == "Last.");
    CHECK(blocks_of("").empty());
}

TEST_CASE("matters of inspection are kept by their names, and words that are none are passed over") {
    const std::vector some{Matter::governance, Matter::resources};
    CHECK(stored(some) == "governance resources");
    CHECK(matters_in("resources aliens governance resources") == std::vector{Matter::resources, Matter::governance});
}
