// The published files themselves, through the whole pipeline: what they hold is counted again by hand, and what stands is
// what was published.
#include "basics/json.h"
#include "home/view_store.h"
#include "imports/catalogue_jobs.h"
#include "imports/import_jobs.h"
#include "imports/import_store.h"
#include "imports/standing_jobs.h"
#include "measures/catalogue_store.h"
#include "testing/databases.h"
#include "testing/shared_data.h"

#include <doctest/doctest.h>

using imports::Outcome;
using programmes::Programme;
using namespace std::chrono;

namespace {

constexpr std::array imported{"gias",
                              "ofsted",
                              "rotherham",
                              "performance/england_ks4provisional_2018-19.csv",
                              "performance/england_ks2final_trimmed_2018-19.csv",
                              "performance/2022-2023_england_ks4-mats-performance.csv",
                              "performance/la_performance_2022-2025.json",
                              "attendance/EES_ytd_2023-24.csv"};

storage::Author author(int minute) {
    return {.person = permissions::PersonId{"the-tester"},
            .at = sys_days{2026y / September / 1} + 8h + minutes{minute}};
}

std::int64_t number(testing::FreshDatabase& database, std::string_view sql) {
    std::int64_t found = -1;
    REQUIRE(database.connection().run(sql, {}, [&](const storage::Row& row) { found = row.integer(0); }).ok());
    return found;
}

std::string trust_as_json(testing::FreshDatabase& database) {
    auto reader = database.reader();
    basics::Json json;
    write_json(json, home::trust_view(reader, basics::GroupUid{5329}, 2026y / September / 1).value());
    return std::move(json).take();
}

void change(testing::FreshDatabase& database, std::int64_t import, int minute, bool undo) {
    {
        auto writer = storage::write(database.connection(), author(minute)).value();
        REQUIRE((undo ? imports::hide_import(writer, import, "a test") : imports::show_import(writer, import, "a test"))
                    .ok());
        REQUIRE(writer.commit().ok());
    }
    REQUIRE(imports::refresh_what_stands(database.connection(), author(minute)).ok());
}

const imports::Report& report_of(const std::vector<imports::Report>& reports, std::string_view file) {
    const auto found = std::ranges::find_if(reports, [&](const auto& each) { return each.file == file; });
    REQUIRE(found != reports.end());
    return *found;
}

// What the reports say is what the database holds, import by import.
void check_reconciled(testing::FreshDatabase& database, const std::vector<imports::Report>& reports) {
    for (const auto& each : reports) {
        CAPTURE(each.file);
        CAPTURE(each.why);
        if (each.outcome != Outcome::taken) continue;
        CHECK(each.cells.all() == each.cells.numbers + each.cells.coded() + each.cells.empty + each.cells.refused);
        CHECK(each.cells.refused == 0);
        CHECK(number(database, fmt::format("select count(*) from figures where import = {}", *each.id))
              == each.figures + each.coded);
        CHECK(
            number(database,
                   fmt::format("select coalesce(sum(figures + coded), 0) from figure_sets where import = {}", *each.id))
            == each.figures + each.coded);
    }
}

// Progress 8 of every school in one file, counted from its own text.
void check_progress8(testing::FreshDatabase& database, const imports::Report& report) {
    std::int64_t numbers = 0, suppressed = 0, rows = 0;
    for (const auto& row : testing::shared_rows("performance/england_ks4provisional_2018-19.csv")) {
        ++rows;
        const bool school = row.at("RECTYPE") == "1" || row.at("RECTYPE") == "2";
        numbers += school && testing::number_in(row, "P8MEA").has_value();
        suppressed += school && row.at("P8MEA") == "SUPP";
    }
    CHECK(report.rows_taken + report.rows_skipped + report.rows_refused == rows);
    const auto of = fmt::format("from figures f join measures m on m.id = f.measure and m.code = 'progress8' join "
                                "pupil_groups g on g.id = f.pupil_group and "
                                "g.code = 'all' join places p on p.id = f.place and p.level = 'school' where f.import "
                                "= {} and f.period = 201800",
                                *report.id);
    CHECK(number(database, "select count(*) " + of + " and f.value is not null") == numbers);
    CHECK(number(database, "select count(*) " + of + " and f.reason = 1") == suppressed);
    CHECK(numbers > 3'000);
}

// The golden case: where each of the twelve academies of UID 5329 stands.
void check_trust(testing::FreshDatabase& database) {
    auto reader = database.reader();
    const auto view = home::trust_view(reader, basics::GroupUid{5329}, 2026y / September / 1).value();
    CHECK(view.academies.size() == 12);
    for (const auto& academy : view.academies) {
        const auto urn = academy.school.facts.urn.value();
        CAPTURE(urn);
        const auto expected = urn == 140799 || urn == 148547 ? Programme::requires_improvement
                              : urn == 145954                ? Programme::unplaced
                                                             : Programme::good_or_better;
        CHECK(academy.proposal.programme == expected);
    }
}

void check_trust_figures(testing::FreshDatabase& database) {
    const std::string of =
        "from figures f join measures m on m.id = f.measure and m.code = 'progress8' join pupil_groups g on g.id = "
        "f.pupil_group and g.code = 'all' "
        "join places p on p.id = f.place and p.level = 'trust' and p.code = '5329' where f.period = 202200";
    CHECK(number(database, "select cast(round(f.value * 100) as bigint) " + of) == -40);
    CHECK(number(database, "select cast(round(f.lower * 100) as bigint) " + of) == -49);
    CHECK(number(database, "select cast(round(f.upper * 100) as bigint) " + of) == -30);
}

} // namespace

TEST_CASE("the published files reconcile cell by cell, place the trust's academies, and undo and redo exactly") {
    if (!testing::have_shared_data("gias")) return;
    auto database = testing::fresh_database();
    REQUIRE(imports::install_catalogue(database.connection(), author(0)).ok());
    std::vector<std::filesystem::path> paths;
    for (const auto* name : imported) paths.push_back(testing::shared_data(name));
    const auto reports = imports::import_paths(database.connection(), author(1), paths, {}).value();

    check_reconciled(database, reports);
    check_progress8(database, report_of(reports, "england_ks4provisional_2018-19.csv"));
    CHECK(report_of(reports, "la_performance_2022-2025.json").rows_refused == 0);
    check_trust(database);
    check_trust_figures(database);

    const auto before = trust_as_json(database);
    // Rotherham's own rows of the key stage 2 file stand in front of England's; without them England's stand.
    const auto undone = std::ranges::find_if(reports.rbegin(), reports.rend(),
                                             [](const auto& each) { return each.kind == "ks2-trimmed"; });
    REQUIRE(undone != reports.rend());
    change(database, *undone->id, 60, true);
    CHECK((trust_as_json(database) != before));
    change(database, *undone->id, 61, false);
    CHECK((trust_as_json(database) == before));

    // The same files again change nothing.
    const auto figures = number(database, "select count(*) from figures"),
               count = number(database, "select count(*) from imports");
    const auto again = imports::import_paths(database.connection(), author(120), paths, {}).value();
    CHECK(std::ranges::none_of(again, [](const auto& each) { return each.outcome == Outcome::taken; }));
    CHECK(number(database, "select count(*) from figures") == figures);
    CHECK(number(database, "select count(*) from imports") == count);
    CHECK((trust_as_json(database) == before));
}
