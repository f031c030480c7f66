#include "visits/visit.h"

#include "testing/app.h"
#include "testing/goldens.h"
#include "testing/lifecycle_walk.h"

using namespace visits;
using namespace std::chrono;
using permissions::Verb;

namespace {

const VisitWords words_typed{.kind = "book_look", .on = "2026-11-26", .purpose = "Writing in Year 5"};
const std::vector<std::string> staff{"Ines Invented", "Noor Nobody"};

Visit a_visit() { return planned(VisitId{"v1"}, basics::Urn{990001}, permissions::PersonId{"p1"}, words_typed); }

Said said(std::map<std::string, std::string, std::less<>> form) {
    return [form = std::move(form)](std::string_view field) -> std::string_view {
        const auto found = form.find(field);
        return found == form.end() ? std::string_view{} : std::string_view{found->second};
    };
}

const basics::Move<State, Verb>& move_by(State from, std::string_view verb) {
    return *basics::move_of(visit_lifecycle(), from, verb, [](Verb) { return true; }).value();
}

} // namespace

TEST_CASE("every path of a visit can be walked, and the diagram in the docs is that of the table") {
    testing::walk(visit_lifecycle());
    testing::check_golden("docs/lifecycles/visit.md", basics::diagram("A visit", visit_lifecycle(), [](Verb verb) {
                              return permissions::words(verb);
                          }));
}

TEST_CASE("a note is due within five working days, over the weekend") {
    CHECK(a_visit().on == 2026y / November / 26); // a Thursday
    CHECK(a_visit().note_by == 2026y / December / 3);
}

TEST_CASE("what is wrong with a visit stands beside its field") {
    const auto wrong = wrong_in({.kind = "tea", .on = "tomorrow", .purpose = " "});
    REQUIRE(wrong.size() == 3);
    CHECK(wrong[0].field == "kind");
    CHECK(wrong[1].sentence == "Give the day, such as 2026-12-04.");
    CHECK(wrong_in(words_typed).empty());
}

TEST_CASE("a note is written on the day or after it, and names no member of staff") {
    const auto& note = move_by(State::planned, "note");
    const auto day = 2026y / November / 27;
    CHECK_FALSE(moved(a_visit(), note, said({{"seen", "Books"}}), staff, 2026y / November / 25).ok());
    const auto noted = moved(a_visit(), note,
                             said({{"seen", "Books of 12 pupils"},
                                   {"theme", "teaching"},
                                   {"leaning", "concern"},
                                   {"questions", "How often?"}}),
                             staff, day);
    REQUIRE(noted.ok());
    CHECK(noted.value().state == State::noted);
    CHECK(noted.value().theme == inspections::Theme::teaching);
    CHECK(noted.value().leaning == Leaning::concern);
    CHECK(noted.value().noted == day);
    const auto named = moved(a_visit(), note, said({{"seen", "In the room of ines  INVENTED"}}), staff, day);
    REQUIRE_FALSE(named.ok());
    CHECK(named.problem().message == "It names a member of staff. Say what was seen, not whose it was.");
    const auto no_theme = moved(a_visit(), note, said({{"seen", "Books"}, {"leaning", "concern"}}), staff, day);
    CHECK(no_theme.value().leaning == Leaning::none); // a concern about nothing is none
    const auto commented =
        moved(noted.value(), move_by(State::noted, "comment"), said({{"comment", "We agree"}}), staff, day);
    CHECK(commented.value().comment == "We agree");
    CHECK(commented.value().seen == "Books of 12 pupils");
}
