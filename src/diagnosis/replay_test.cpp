// What the journal gives back of alarms, of what is watched, of issues, and of the visits that issues come from.
#include "commands/routes.h"
#include "diagnosis/alarms_store.h"
#include "diagnosis/issues_store.h"
#include "testing/a_key_point.h"
#include "testing/replayed.h"
#include "testing/visit.h"
#include "visits/visits_store.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using permissions::Role;
using Typed = std::vector<std::pair<std::string, std::string>>;

namespace {

const std::string school{"/schools/990002"};
const auto director = testing::somebody({{.role = Role::director_of_education}});
const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

void done(testing::App& app, const std::string& address, const Typed& said, const permissions::Who& who) {
    web::Fields form;
    form.add("form_token", "the-token");
    for (const auto& [name, value] : said) form.add(name, value);
    const auto answer = app.post(address, form, who);
    REQUIRE_MESSAGE(answer.reply.status == 303, address << answer.reply.body);
}

// Noted, with the head's comment; and a second one that is cancelled.
std::string visits_are_made(testing::App& app) {
    done(app, school + "/visits", {{"kind", "other"}, {"on", "2026-03-18"}, {"purpose", "Reading"}}, director);
    done(app, school + "/visits", {{"kind", "book_look"}, {"on", "2026-03-19"}, {"purpose", "Writing"}}, director);
    std::string kept;
    std::string cancelled;
    {
        auto reader = app.fresh().reader();
        for (const auto& each : visits::all_visits(reader, {.everything = true}, 2026y / 1 / 1).value())
            (each.kind == visits::Kind::other ? cancelled : kept) = std::string{each.id.text()};
    }
    done(app, "/visits/" + cancelled + "/moves", {{"verb", "cancel"}, {"reason", "Snow"}, {"version", "1"}}, director);
    const auto moves = "/visits/" + kept + "/moves";
    done(app, moves,
         {{"verb", "note"},
          {"seen", "Twelve books"},
          {"strengths", "Spelling"},
          {"questions", "How often?"},
          {"actions", "Look again"},
          {"theme", "teaching"},
          {"leaning", "concern"},
          {"version", "1"}},
         director);
    done(app, moves, {{"verb", "comment"}, {"comment", "We agree"}, {"version", "2"}}, head);
    return kept;
}

diagnosis::Issue issue_of_words(testing::App& app, std::string_view words) {
    auto reader = app.fresh().reader();
    auto all = diagnosis::issues_of(reader, {.everything = true}, testing::rowan).value();
    const auto found = std::ranges::find(all, words, &diagnosis::Issue::words);
    REQUIRE(found != all.end());
    return *found;
}

void issues_are_decided(testing::App& app, const std::string& visit) {
    const Typed own{{"verb", "confirm"}, {"area", "achievement"}, {"words", "Boys read little"}, {"evidence", "Books"}};
    done(app, school + "/issues", own, director);
    done(app, school + "/issues/decision",
         {{"verb", "confirm"}, {"finding", "visit:" + visit}, {"words", "Year 5 writes too seldom"}}, director);
    const auto first = issue_of_words(app, "Boys read little"),
               second = issue_of_words(app, "Year 5 writes too seldom");
    const auto moves = "/issues/" + std::string{first.id.text()} + "/moves";
    done(app, moves, {{"verb", "comment"}, {"comment", "We began"}, {"version", "1"}}, head);
    done(app, moves, {{"verb", "reword"}, {"words", "Boys read too little"}, {"version", "2"}}, director);
    done(app, "/issues/" + std::string{second.id.text()} + "/moves",
         {{"verb", "merge"}, {"into", std::string{first.id.text()}}, {"reason", "One matter"}, {"version", "1"}},
         director);
    done(app, moves, {{"verb", "settle"}, {"outcome", "Boys read more"}, {"version", "3"}}, director);
}

diagnosis::Findings an_alarm(basics::Date through) {
    const diagnosis::FoundAlarm found{.key = {.school = testing::rowan,
                                              .measure = diagnosis::Measure::absence,
                                              .group = {.kind = diagnosis::PupilGroup::Kind::disadvantaged}},
                                      .together = {{.kind = diagnosis::PupilGroup::Kind::year_group, .year_group = 9},
                                                   {.kind = diagnosis::PupilGroup::Kind::sen}},
                                      .began = 2026y / March / 2,
                                      .noticed = 2026y / March / 16,
                                      .usual = 0.0612345678901234,
                                      .size = 1.0 / 3};
    return {.alarms = {found},
            .kept = std::nullopt,
            .through = through,
            .series = 3,
            .unwatched = 1,
            .schools = 1,
            .expected = 0.4};
}

void an_alarm_is_answered(testing::App& app) {
    std::string id;
    {
        auto writer = storage::write(app.fresh().connection(),
                                     {.person = permissions::PersonId{"bearing-look"},
                                      .at = basics::parse_iso_instant("2026-03-20T10:06:00.000Z").value()})
                          .value();
        const auto watch = diagnosis::watch_named(writer, diagnosis::every_school).value();
        const auto raised =
            diagnosis::note(writer, watch, basics::AcademicYear{2025}, an_alarm(2026y / March / 16), 2026y / March / 20)
                .value();
        REQUIRE(raised.size() == 1);
        id = raised.front().id.text();
        REQUIRE(writer.commit().ok());
    }
    const auto moves = "/alarms/" + id + "/moves";
    done(app, moves, {{"verb", "answer"}, {"version", "1"}, {"cause", "illness"}, {"answer", "Flu."}}, head);
    done(app, moves, {{"verb", "enquire"}, {"version", "2"}, {"enquiry", "Which days?"}}, director);
    done(app, moves, {{"verb", "answer"}, {"version", "3"}, {"cause", "travel"}, {"answer", "Snow days."}}, head);
    done(app, moves,
         {{"verb", "acknowledge"}, {"version", "4"}, {"outcome", "known_cause"}, {"conclusion", "It passed."}},
         director);
}

} // namespace

TEST_CASE("visits, the issues that come of them, an alarm and what is watched are as the journal replays them") {
    testing::App app{routes()};
    app.set_clock("2026-03-20T10:06:00.000Z");
    testing::a_real_trust(app.fresh());
    issues_are_decided(app, visits_are_made(app));
    an_alarm_is_answered(app);
    const Typed chosen{{"version", "1"},       {"false_alarms", "4.25"}, {"measure", "lateness"},
                       {"measure", "absence"}, {"group", "all"},         {"left_out", "990002"}};
    done(app, "/watch", chosen, director);
    auto reader = app.fresh().reader();
    testing::check_replayed(reader, {"alarms", "watches", "issues", "visits"});
}
