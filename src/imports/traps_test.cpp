// The traps of the published files, each met on the file that holds it. README.md says which other tests meet the rest.
#include "basics/text.h"
#include "imports/catalogue_jobs.h"
#include "imports/import_jobs.h"
#include "measures/catalogue_store.h"
#include "measures/figure_store.h"
#include "testing/databases.h"
#include "testing/shared_data.h"

#include <doctest/doctest.h>

using namespace std::chrono;
using imports::Outcome;

namespace {

storage::Author author(int minute) {
    return {.person = permissions::PersonId{"the-tester"},
            .at = sys_days{2026y / September / 1} + 8h + minutes{minute}};
}

std::vector<imports::Report> import(testing::FreshDatabase& database, const std::vector<std::string_view>& files) {
    REQUIRE(imports::install_catalogue(database.connection(), author(0)).ok());
    std::vector<std::filesystem::path> paths;
    for (const auto file : files) paths.push_back(testing::shared_data(file));
    auto reports = imports::import_paths(database.connection(), author(1), paths, {});
    REQUIRE(reports.ok());
    return std::move(reports).value();
}

std::int64_t number(testing::FreshDatabase& database, const std::string& sql) {
    std::int64_t found = -1;
    REQUIRE(database.connection().run(sql, {}, [&](const storage::Row& row) { found = row.integer(0); }).ok());
    return found;
}

// How many figures of a measure are held in all, of schools and the groups of pupils and years asked for.
std::int64_t figures(testing::FreshDatabase& database, std::string_view measure, std::string_view more) {
    return number(database,
                  fmt::format("select count(*) from figures f join measures m on m.id = f.measure and m.code = '{}' "
                              "join places p on p.id = f.place where {}",
                              measure, more));
}

struct Stands {
    std::optional<double> value{};
    std::int64_t whose{};
};
// By year: Progress 8 of all pupils on the page of a school.
std::map<std::string, Stands> progress8(testing::FreshDatabase& database, basics::Urn urn) {
    auto reader = database.reader();
    const auto catalogue = measures::load_catalogue(reader).value();
    std::map<std::string, Stands> found;
    for (const auto& held : measures::all_figures_of_school(reader, urn).value())
        if (held.measure == catalogue.measure("progress8")->id && held.group == catalogue.group("all")->id)
            found[held.period.text()] = {.value = held.figure.value, .whose = held.whose ? held.whose->value() : 0};
    return found;
}

} // namespace

TEST_CASE("a real row that ends early or goes on too long keeps each cell under its own header") {
    if (!testing::have_shared_data("gias")) return;
    auto database = testing::fresh_database();
    const auto reports = import(
        database, {"performance/full_columns/2018-2019_936_ks4final.csv", "gias/edubasealldata_hampshire_2022.csv"});
    for (const auto& report : reports) {
        CAPTURE(report.file);
        CHECK(report.outcome == Outcome::taken);
        CHECK(report.rows_refused == 0);
        CHECK(report.cells.refused == 0);
    }
    // Rows of 507, 506, 497 and 27 cells under 507 headers: the one that ends after 27 is a new school, without results.
    CHECK(figures(database, "attainment8", "p.code = '146527'") == 0);
    CHECK(figures(database, "attainment8", "p.level = 'school' and f.value is not null") > 100);
    // Rows of 111 to 114 cells under 111 headers: every postcode is one, as Python's csv module counts them.
    CHECK(number(database, "select count(*) from school_records where length(postcode) between 6 and 8") == 1068);
}

TEST_CASE("a workbook of lists that are no results is looked at sheet by sheet, and refuses nothing") {
    if (!testing::have_shared_data("codes/categories_table.xlsx")) return;
    auto database = testing::fresh_database();
    const auto reports = import(database, {"codes"});
    CHECK(std::ranges::count_if(reports, [](const auto& each) { return each.file.find(".xlsx/") != std::string::npos; })
          == 52);
    for (const auto& report : reports) {
        CAPTURE(report.file);
        CHECK(report.outcome == Outcome::unknown);
    }
}

TEST_CASE("an extract of schools whose name says no date is dated by its own column") {
    if (!testing::have_shared_data("gias/edubasealldata_ragged_windows1252.csv")) return;
    auto database = testing::fresh_database();
    const auto reports = import(database, {"gias/edubasealldata_ragged_windows1252.csv"});
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].outcome == Outcome::taken);
    CHECK(reports[0].rows_taken == 4);
    std::optional<basics::Date> latest;
    for (const auto& row : testing::shared_rows("gias/edubasealldata_ragged_windows1252.csv"))
        if (const auto found = row.find("LastChangedDate"); found != row.end())
            if (const auto date = basics::parse_official_date(found->second); date.ok() && date.value())
                if (!latest || *latest < *date.value()) latest = date.value();
    REQUIRE(latest);
    CHECK(reports[0].as_of == latest);
    CHECK(reports[0].year == basics::academic_year_of(*latest));
    CHECK(imports::sentence(reports[0]).find("dated by the latest date in its column LastChangedDate")
          != std::string::npos);
}

TEST_CASE("the history of a school that became an academy is told under its predecessor's number, and labelled so") {
    if (!testing::have_shared_data("gias/links_2025-04.csv")) return;
    auto database = testing::fresh_database();
    import(database, {"gias/links_2025-04.csv", "gias/schools_census_ofsted_2024.csv", "rotherham/ks4_perf_2016.csv",
                      "rotherham/ks4_perf_2017.csv", "rotherham/ks4_2019.csv"});
    const auto found = progress8(database, basics::Urn{143545}); // Clifton Community School
    REQUIRE(found.contains("2015/16"));
    CHECK(found.at("2015/16").whose == 106947);
    CHECK_FALSE(found.contains("2017/18"));
    CHECK(found.at("2018/19").whose == 143545);
}

TEST_CASE("the final Progress 8 stands before the provisional one, whichever came last") {
    if (!testing::have_shared_data("rotherham/ks4_2019.csv")) return;
    auto database = testing::fresh_database();
    import(database, {"rotherham/ks4_2019.csv"});
    import(database, {"gias/schools_census_ofsted_2024.csv", "rotherham/ks4_provisional_2019.csv"});
    CHECK(figures(database, "progress8", "p.code = '143545' and f.period = 201800 and f.value = 0.23") == 1);
    CHECK(progress8(database, basics::Urn{143545}).at("2018/19").value == 0.32);
}

TEST_CASE("the column called grade 5 is A* to C in 2016 and grade 5 from 2017, and never one measure") {
    if (!testing::have_shared_data("performance/ks4_perf_2016.csv")) return;
    auto database = testing::fresh_database();
    import(database, {"performance/ks4_perf_2016.csv", "performance/ks4_perf_2017.csv"});
    CHECK(figures(database, "english_maths_grade_c", "f.period = 201500") > 4'000);
    CHECK(figures(database, "english_maths_grade5", "f.period = 201500") == 0);
    CHECK(figures(database, "english_maths_grade5", "f.period = 201600") > 4'000);
    CHECK(figures(database, "english_maths_grade_c", "f.period = 201600") == 0);
}

TEST_CASE("suspensions, which carry no URN, find their school by the DfE number it had that year") {
    if (!testing::have_shared_data("rotherham/exclusions_2007_2017.csv")) return;
    auto database = testing::fresh_database();
    const auto reports =
        import(database, {"gias/links_2025-04.csv", "rotherham/census_2019.csv", "rotherham/exclusions_2007_2017.csv"});
    CHECK(reports.back().rows_refused == 0);
    CHECK(figures(database, "suspension_rate", "p.code = 'laestab:3724018'") > 5);
    auto reader = database.reader();
    const auto catalogue = measures::load_catalogue(reader).value();
    std::set<std::int64_t> whose;
    for (const auto& held : measures::all_figures_of_school(reader, basics::Urn{140646}).value())
        if (held.measure == catalogue.measure("suspension_rate")->id && held.whose) whose.insert(held.whose->value());
    CHECK(whose == std::set<std::int64_t>{106955, 140646}); // the school before it became an academy, and since
}

TEST_CASE("weighted counts stay fractional, and headers that are sentences with note numbers are read") {
    if (!testing::have_shared_data("attendance/EES_ytd_2024-25.csv")) return;
    auto database = testing::fresh_database();
    const auto reports = import(database, {"attendance/EES_ytd_2024-25.csv", "rotherham/pupil_premium_2019-20.csv"});
    CHECK(figures(database, "schools_reporting", "f.value > 249.856 and f.value < 249.857") == 1);
    for (const auto& report : reports) {
        CAPTURE(report.file);
        CHECK(report.outcome == Outcome::taken);
        CHECK(report.unknown_headers.empty());
    }
    // “Number of pupils on roll (7)”, “Deprivation Pupil Premium Allocation (11)”.
    CHECK(figures(database, "pupil_premium_roll", "p.level = 'school'") > 100);
    CHECK(figures(database, "pupil_premium_allocation", "p.level = 'school'") > 100);
}

TEST_CASE("the published band of trusts and schools, a word in the file, is kept") {
    if (!testing::have_shared_data("performance/2022-2023_england_ks4-mats-performance.csv")) return;
    auto database = testing::fresh_database();
    import(database,
           {"performance/2022-2023_england_ks4-mats-performance.csv", "rotherham/ks4_school_information_2024.csv"});
    CHECK(figures(database, "progress8_band", "p.level = 'trust'") == 216);
    CHECK(figures(database, "progress8_band", "p.level = 'trust' and f.value = 5") == 16); // well below average
    CHECK(figures(database, "progress8_band", "p.level = 'school' and f.value = 3") == 7); // average
}

TEST_CASE("a later file's column about an earlier year does not stand before that year's own file") {
    if (!testing::have_shared_data("performance/full_columns/2018-2019_936_ks4final.csv")) return;
    auto database = testing::fresh_database();
    const auto reports =
        import(database, {"gias/edubasealldata_surrey_2021.csv", "performance/full_columns/2016-2017_936_ks4final.csv",
                          "performance/full_columns/2018-2019_936_ks4final.csv"});
    const auto lagged = number(database, "select count(*) from figure_sets where lagged = 1");
    CHECK(lagged > 10);
    auto reader = database.reader();
    const auto catalogue = measures::load_catalogue(reader).value();
    std::set<std::int64_t> told_by;
    for (const auto urn : {136828, 137003, 138765, 136534, 139193})
        for (const auto& held : measures::all_figures_of_school(reader, basics::Urn{urn}).value())
            if (held.measure == catalogue.measure("progress8")->id && held.group == catalogue.group("all")->id
                && held.period.text() == "2016/17")
                told_by.insert(held.import);
    const auto own = std::ranges::find(reports, "2016-2017_936_ks4final.csv", &imports::Report::file);
    REQUIRE(own != reports.end());
    CHECK(told_by == std::set{*own->id});
}
