#include "diagnosis/alarm.h"
#include "diagnosis/alarms_page.h"
#include "testing/app.h"
#include "testing/goldens.h"
#include "testing/lifecycle_walk.h"

using namespace diagnosis;
using namespace std::chrono;
using permissions::Role;
using permissions::Verb;

namespace {

const basics::Urn oakfield{990001}, rowan{990002};
const basics::Date a_saturday = 2026y / March / 14;
const std::vector<Cause> causes{{.name = "illness", .words = "Illness going round"}};

FoundAlarm a_finding(basics::Date noticed = 2026y / March / 9) {
    return {.key = {.school = oakfield,
                    .measure = Measure::absence,
                    .group = {.kind = PupilGroup::Kind::year_group, .year_group = 9}},
            .together = {{.kind = PupilGroup::Kind::all}},
            .began = 2026y / February / 23,
            .noticed = noticed,
            .usual = 0.078,
            .size = 0.043};
}

Alarm an_alarm() { return raised(AlarmId{"a1"}, "trust", a_finding(), a_saturday); }

const basics::Move<AlarmState, Verb>& move_by(AlarmState from, std::string_view verb) {
    return *basics::move_of(alarm_lifecycle(), from, verb, [](Verb) { return true; }).value();
}

// What a form says.
Said said(std::map<std::string, std::string, std::less<>> form) {
    return [form = std::move(form)](std::string_view field) -> std::string_view {
        const auto found = form.find(field);
        return found == form.end() ? std::string_view{} : std::string_view{found->second};
    };
}

} // namespace

TEST_CASE("every path of an alarm can be walked, and the diagram in the docs is that of the table") {
    testing::walk(alarm_lifecycle());
    testing::check_golden("docs/lifecycles/alarm.md", basics::diagram("An alarm", alarm_lifecycle(), [](Verb verb) {
                              return permissions::words(verb);
                          }));
}

TEST_CASE("a school has two working days to itself") {
    CHECK(an_alarm().answer_by == 2026y / March / 17); // raised on a Saturday: Monday and Tuesday
    CHECK(state_words(an_alarm(), a_saturday) == "With the school alone until 17 March 2026");
    CHECK(state_words(an_alarm(), 2026y / March / 18) == "Not answered yet");
}

TEST_CASE("an answer holds a cause from the list and a sentence; others are refused") {
    const auto& answer = move_by(AlarmState::raised, "answer");
    const auto after = moved(an_alarm(), answer, said({{"cause", "illness"}, {"answer", " Flu in  Year 9. "}}), causes);
    REQUIRE(after.ok());
    CHECK(after.value().state == AlarmState::answered);
    CHECK(after.value().answer == "Flu in Year 9.");
    CHECK(state_words(after.value(), a_saturday) == "Answered: Illness going round");
    CHECK_FALSE(moved(an_alarm(), answer, said({{"cause", "aliens"}, {"answer", "x"}}), causes).ok());
    const auto& end = move_by(AlarmState::raised, "acknowledge");
    CHECK_FALSE(moved(an_alarm(), end, said({{"outcome", "won"}, {"conclusion", "x"}}), causes).ok());
    const auto ended = moved(an_alarm(), end, said({{"outcome", "nothing"}, {"conclusion", "One bad week."}}), causes);
    CHECK(ended.value().outcome == Outcome::nothing);
    CHECK(move_by(AlarmState::enquiry, "answer").to == AlarmState::enquiry);
}

TEST_CASE("whoever holds a role at a school sees its alarms at once, the trust does not by that") {
    const auto today = a_saturday;
    CHECK(at_once(testing::somebody({{.role = Role::director_of_education}}), today).nothing());
    const auto head = testing::somebody({{.role = Role::headteacher, .school = oakfield}});
    CHECK(at_once(head, today).covers(oakfield));
    CHECK_FALSE(at_once(head, today).covers(rowan));
    CHECK(at_once(testing::somebody({{.role = Role::coach}}), today).nothing());
    const auto ended =
        testing::somebody({{.role = Role::headteacher, .school = oakfield, .until = 2026y / March / 13}});
    CHECK(at_once(ended, today).nothing());
}

TEST_CASE("what was raised is not raised again within four weeks, nor within two what is the same event") {
    const std::vector<Alarm> held{an_alarm()};
    CHECK(raised_before(a_finding(), held));
    CHECK(raised_before(a_finding(2026y / April / 6), held));
    CHECK_FALSE(raised_before(a_finding(2026y / April / 20), held));
    auto other = a_finding(2026y / March / 23);
    other.key.group = {.kind = PupilGroup::Kind::sen};
    CHECK(raised_before(other, held));
    other.noticed = 2026y / March / 30;
    CHECK_FALSE(raised_before(other, held));
    other = a_finding();
    other.key.school = rowan;
    CHECK_FALSE(raised_before(other, held));
}

TEST_CASE("groups of pupils are read as they are written") {
    for (const auto& group : {PupilGroup{.kind = PupilGroup::Kind::all}, PupilGroup{.kind = PupilGroup::Kind::sen},
                              PupilGroup{.kind = PupilGroup::Kind::year_group, .year_group = 0}})
        CHECK(group_named(name(group)) == group);
    CHECK_FALSE(group_named("year"));
    CHECK_FALSE(group_named("year_group"));
    CHECK(what_words(an_alarm()) == "Absence of Year 9 at ");
    auto sen = an_alarm();
    sen.group = {.kind = PupilGroup::Kind::sen};
    CHECK(what_words(sen) == "Absence of pupils with SEN support or an EHC plan at ");
    CHECK(size_words(an_alarm()) == "12.1%, 4.3 points above what is usual");
}
