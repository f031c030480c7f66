#include "home/trust_standing.h"

#include "home/figure_cell_page.h"
#include "home/trust_changes.h"
#include "home/trust_order.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using measures::Measure;
using statistics::Standing;

namespace {

const Measure attainment8{.id = 1,
                          .code = "attainment8",
                          .name = "Attainment 8",
                          .definition = "",
                          .source = "",
                          .unit = "score",
                          .better = measures::Better::higher,
                          .topic = "",
                          .phases = ""};
const Measure progress8{.id = 2,
                        .code = "progress8",
                        .name = "Progress 8",
                        .definition = "",
                        .source = "",
                        .unit = "score",
                        .places = 2,
                        .better = measures::Better::higher,
                        .topic = "",
                        .phases = ""};

const measures::Group all_pupils{.id = 1, .code = "all", .name = "All pupils", .dimension = "all"};

// Figures of one school; the readings point into them.
struct School {
    std::vector<measures::Held> held{};
    home::AcademyView view;

    explicit School(std::string name)
        : view{.school = {.facts = {.urn = basics::Urn{990001}, .name = std::move(name)},
                          .phase = schools::Phase::secondary,
                          .source_import = 1}} {
        held.reserve(8);
    }
    void has(const Measure& measure, int year, double value, double half) {
        held.push_back({.measure = measure.id,
                        .group = 1,
                        .period = basics::whole(basics::AcademicYear{year}),
                        .figure = {.value = value},
                        .of = view.school.facts.urn,
                        .whose = view.school.facts.urn,
                        .as_of = 2026y / August / 31});
        view.readings.push_back({.measure = &measure,
                                 .group = &all_pupils,
                                 .held = &held.back(),
                                 .value = value,
                                 .interval = statistics::Interval{.lower = value - half, .upper = value + half}});
    }
};

} // namespace

TEST_CASE("a secondary school is headed by the newest of Progress 8 and Attainment 8, and by Progress 8 where both are "
          "as new") {
    School school{"Invented Oakfield"};
    school.has(progress8, 2023, 0.2, 0.1);
    school.has(attainment8, 2023, 48, 3);
    CHECK(home::headline_of(school.view)->measure->code == "progress8");
    school.has(attainment8, 2024, 47, 3);
    CHECK(home::headline_of(school.view)->measure->code == "attainment8");
}

TEST_CASE("a figure of long ago says that it is the latest held") {
    School school{"Invented Oakfield"};
    school.has(progress8, 2018, 0.2, 0.1);
    const auto old = home::figure_cell(
        {.reading = home::headline_of(school.view), .reference = 0.0, .beside = "England", .standing = Standing::above},
        "progress8", "Invented Oakfield", 2026y / September / 1); // FigureCell
    CHECK(old.when == "latest held: 2018/19");
    CHECK(old.standing.words == "Above England");
    CHECK(old.standing.tone == web::Tag::Tone::good);
    CHECK(old.interval == "0.10 to 0.30");
    CHECK(home::figure_cell({}, "progress8", "Invented Oakfield", 2026y / September / 1).reason == "not held");
}

TEST_CASE("without an interval or a yardstick nobody can tell, and the cell says which") {
    School school{"Invented Oakfield"};
    school.has(attainment8, 2024, 47, 3);
    const auto* reading = home::headline_of(school.view);
    const auto day = 2026y / September / 1;
    CHECK(home::figure_cell({.reading = reading, .reference = 46.0, .beside = "England"}, "progress8",
                            "Invented Oakfield", day)
              .standing.words
          == "Cannot tell from England");
    const auto alone = home::figure_cell({.reading = reading}, "progress8", "Invented Oakfield", day);
    CHECK(alone.standing.words == "Nothing to compare with");
    CHECK(alone.measure == "Attainment 8");
    CHECK(alone.when == "2024/25");
}

TEST_CASE("in an order by result neighbours that chance may have put there are said to be so") {
    School first{"Invented Ash"}, second{"Invented Birch"}, third{"Invented Cedar"}, fourth{"Invented Doubtful"};
    first.has(attainment8, 2024, 45, 2);
    second.has(attainment8, 2024, 46, 2);
    third.has(attainment8, 2024, 30, 2);
    fourth.has(attainment8, 2018, 60, 2);
    home::TrustStanding standing{home::TrustView{
        {.facts = {.uid = basics::GroupUid{99001}}, .members = 4, .source_import = 1}, {{}, {}, {}, {}}}};
    for (const auto* each : {&first, &second, &third, &fourth}) standing.view.academies.push_back(each->view);

    const auto by_name = home::phase_tables(standing, home::SortBy::name).at(0).rows; // TrustPageTable shows them
    CHECK(by_name[0].academy->school.facts.name == "Invented Ash");
    const auto sorted = home::phase_tables(standing, home::SortBy::result).at(0).rows;
    CHECK(sorted[0].academy->school.facts.name == "Invented Birch");
    CHECK(sorted[1].note == "cannot be told apart from the one above");
    CHECK(sorted[2].note.empty());
    CHECK(sorted[3].note.starts_with("of another year"));
}

TEST_CASE("a change is told only where it is more than chance, and never across a year without the measure") {
    School school{"Invented Oakfield"};
    school.has(attainment8, 2023, 40, 2);
    school.has(attainment8, 2024, 46, 2);
    const measures::GapYear gap{.year = basics::AcademicYear{2024},
                                .effect = measures::GapYear::Effect::not_comparable,
                                .words = "other papers"};
    home::TrustStanding open{home::TrustView{
        {.facts = {.uid = basics::GroupUid{99001}}, .members = 1, .source_import = 1}, {{}, {}, {}, {}}}};
    home::TrustStanding parted{
        home::TrustView{{.facts = {.uid = basics::GroupUid{99001}}, .members = 1, .source_import = 1},
                        {{attainment8}, {}, {{"attainment8", gap}}, {}}}};
    CHECK(home::changed(open, school.view).move == home::Move::rose);
    CHECK(home::changed(parted, school.view).move == home::Move::nothing_to_compare);
    school.has(attainment8, 2025, 45, 2);
    CHECK(home::changed(open, school.view).move == home::Move::cannot_tell);
}

TEST_CASE("a list of names is short") {
    CHECK(home::listed({}) == "none");
    CHECK(home::listed({"Ash"}) == "Ash");
    CHECK(home::listed({"Ash", "Birch"}) == "Ash and Birch");
    CHECK(home::listed({"Ash", "Birch", "Cedar", "Elm", "Fir"}) == "Ash, Birch and 3 others");
}
