#include "committees/live_paper.h"

#include <doctest/doctest.h>

using namespace committees;
using namespace std::chrono;
using attendance::AttendanceView;
using diagnosis::Alarm;
using diagnosis::AlarmState;

namespace {

bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

AttendanceView a_view(std::string name, std::int64_t pupils, std::int64_t attended, std::int64_t absent) {
    AttendanceView view{.urn = basics::Urn{990001}, .name = std::move(name), .year = basics::AcademicYear{2026}};
    view.from = 2026y / September / 1, view.to = 2026y / November / 27;
    view.first_half_term_ends = 2026y / October / 23;
    view.held = attendance::SchoolYear{};
    view.held->all = {.pupils = pupils, .attended = attended, .absent = absent, .persistent = pupils / 5};
    view.year_before = attendance::Tally{.pupils = pupils, .attended = attended - 10, .absent = absent + 10};
    return view;
}

Alarm an_alarm(AlarmState state, basics::Date answer_by) {
    return {.id = diagnosis::AlarmId{"a"},
            .watch = "trust",
            .school = basics::Urn{990001},
            .school_name = "Invented Oakfield Academy",
            .measure = diagnosis::Measure::absence,
            .group = {.kind = diagnosis::PupilGroup::Kind::year_group, .year_group = 9},
            .began = 2026y / October / 5,
            .noticed = 2026y / October / 12,
            .usual = 0.078,
            .size = 0.043,
            .raised = 2026y / October / 17,
            .answer_by = answer_by,
            .state = state};
}

} // namespace

TEST_CASE("a paper on attendance hides small parts and says what is not held") {
    auto view = a_view("Invented Oakfield Academy", 100, 9240, 760);
    view.held->dimensions = {{.name = "Year group",
                              .parts = {{.name = "Year 7", .tally = {.pupils = 60, .attended = 558, .absent = 42}},
                                        {.name = "Year 8", .tally = {}, .hidden = true}}}};
    const auto paper = attendance_paper(view);
    CHECK(holds(paper, "1 September 2026 to 27 November 2026. Of possible sessions attended: 92.4%;"));
    CHECK(holds(paper, "in the same weeks of the year before: 92.3%."));
    CHECK(holds(paper, "Year 7\t60\t93.0%"));
    CHECK(holds(paper, "Year 8\ttoo few to show\ttoo few to show"));
    CHECK(holds(paper, "20.0%")); // persistently absent
    CHECK(holds(attendance_paper(a_view("A", 5, 400, 40)), "attended: too few to show;"));
    view.held.reset();
    CHECK(holds(attendance_paper(view), "No register of Invented Oakfield Academy is held"));
}

TEST_CASE("of several schools a row each, and their time once where it is the same") {
    std::vector all{a_view("Ash", 100, 9240, 760), a_view("Birch", 100, 9000, 1000)};
    const auto same = attendance_paper(all);
    CHECK(holds(same, "All of 1 September 2026 to 27 November 2026."));
    CHECK(holds(same, "Ash\t92.4%\t92.3%\t20.0%"));
    all[1].to = 2026y / November / 20;
    CHECK(holds(attendance_paper(all), "Birch (1 September 2026 to 20 November 2026)"));
    all[1].held.reset();
    CHECK(holds(attendance_paper(all), "Birch\tno register is held"));
}

TEST_CASE("a paper on alarms counts those that were nothing, beside what chance alone brings") {
    const basics::Date today = 2026y / October / 20;
    std::vector<Alarm> all{an_alarm(AlarmState::raised, 2026y / October / 19),
                           an_alarm(AlarmState::acknowledged, today)};
    all[1].outcome = diagnosis::Outcome::nothing;
    const auto paper =
        alarms_paper(all, diagnosis::AlarmBudget{.set = 12, .expected = 3.7, .through = 2026y / October / 12}, today);
    CHECK(holds(paper, "2 alarms came this academic year that the trust may see, 1 of them judged to be nothing."));
    CHECK(holds(paper,
                "The trust accepts 12 false alarms a year over all schools; by now chance alone brings about 3.7."));
    CHECK(
        holds(paper,
              "Absence of Year 9 at Invented Oakfield Academy\t5 October 2026\t12.1%, 4.3 points above what is usual"));
    CHECK(alarms_paper({}, {}, today)
          == "0 alarms came this academic year that the trust may see, 0 of them judged to be nothing.\n");
}

TEST_CASE("local committees report what they asked and decided, a row each whatever lines it had") {
    const basics::Date since = 2026y / November / 9;
    CHECK(holds(reports_paper({}, since), "No minutes of such a meeting are shared yet."));
    const std::vector<Reported> all{
        {.committee = "Ash", .on = 2026y / November / 16, .kind = LineKind::decision, .words = "To\tlet\nthe hall."}};
    const auto paper = reports_paper(all, since);
    CHECK(holds(paper, "at meetings since 9 November 2026"));
    CHECK(holds(paper, "Ash\t16 November 2026\tDecision\tTo let the hall.\n"));
}
