#include "imports/import_jobs.h"

#include "imports/catalogue_jobs.h"
#include "imports/import_store.h"
#include "imports/standing_jobs.h"
#include "measures/catalogue_store.h"
#include "measures/figure_store.h"
#include "testing/databases.h"

#include <doctest/doctest.h>
#include <fstream>

using namespace std::chrono;
using imports::Outcome;

namespace {

constexpr std::string_view header = "RECTYPE,LEA,ESTAB,URN,SCHNAME,ICLOSE,NFTYPE,TPUP,ATT8SCR,P8PUP,TP8ADJ,P8MEA,"
                                    "P8CILOW,P8CIUPP,PTL2BASICS_95,P8_BANDING\n";

storage::Author author(int minute) {
    return {.person = permissions::PersonId{"the-tester"},
            .at = sys_days{2026y / September / 1} + 8h + minutes{minute}};
}

// A school plainly invented, in a file with the official columns.
std::filesystem::path a_file(const testing::FreshDatabase& database, const std::string& name, const std::string& rows) {
    const auto path = database.folder() / name;
    std::ofstream{path} << header << rows;
    return path;
}

std::vector<imports::Report> import(testing::FreshDatabase& database, const std::filesystem::path& path, int minute,
                                    imports::Options options = {}) {
    const std::vector paths{path};
    auto reports = imports::import_paths(database.connection(), author(minute), paths, options);
    REQUIRE_MESSAGE(reports.ok(), reports.problem().message << reports.problem().detail);
    return std::move(reports).value();
}

std::optional<double> progress8_of(testing::FreshDatabase& database, std::int64_t urn) {
    auto reader = database.reader();
    const auto catalogue = measures::load_catalogue(reader).value();
    const auto figures = measures::all_figures_of_school(reader, basics::Urn{urn}).value();
    for (const auto& held : figures)
        if (held.measure == catalogue.measure("progress8")->id && held.group == catalogue.group("all")->id)
            return held.figure.value;
    return std::nullopt;
}

constexpr auto oakfield = "1,999,4001,990001,Invented Oakfield,0,AC,120,48.2,110,2,0.31,0.06,0.56,44%,4\n";

} // namespace

TEST_CASE("an imported file's cells are figures and coded reasons, counted and reconciled") {
    testing::each_database([](testing::FreshDatabase& database) {
        REQUIRE(imports::install_catalogue(database.connection(), author(0)).ok());
        const auto rows = std::string{oakfield}
                          + "1,999,4002,990002,Invented Rowan,0,AC,4,SUPP,4,NE,SUPP,SUPP,SUPP,SUPP,SUPP\n"
                          + "1,999,4003,990003,Invented Ash,0,AC,80,forty,80,0,-0.20,-0.49,0.09,30%,3\n";
        const auto reports = import(database, a_file(database, "england_ks4provisional_2018-19.csv", rows), 1);

        REQUIRE(reports.size() == 1);
        const auto& report = reports[0];
        CAPTURE(report.why);
        CHECK(report.outcome == Outcome::taken);
        CHECK(report.kind == "ks4-provisional");
        CHECK(report.year->text() == "2018/19");
        CHECK(report.rows_taken == 3);
        CHECK(report.cells.refused == 1);
        CHECK(report.refusals[0].value == "forty");
        CHECK(report.cells.tokens.at("SUPP").cells >= 5);
        CHECK(report.cells.all() % 3 == 0);
        CHECK(progress8_of(database, 990001) == 0.31);
    });
}

TEST_CASE("the same file again changes nothing, and a newer one stands in front of it until it is undone") {
    testing::each_database([](testing::FreshDatabase& database) {
        REQUIRE(imports::install_catalogue(database.connection(), author(0)).ok());
        const auto first = import(database, a_file(database, "first_2018-19.csv", oakfield), 1);
        const auto again = import(database, a_file(database, "copy_2018-19.csv", oakfield), 2);
        CHECK(again[0].outcome == Outcome::unchanged);
        CHECK(again[0].id == first[0].id);

        auto changed = std::string{oakfield};
        changed.replace(changed.find("0.31"), 4, "0.35");
        const auto second = import(database, a_file(database, "second_2018-19.csv", changed), 3);
        CHECK(progress8_of(database, 990001) == 0.35);

        {
            auto writer = storage::write(database.connection(), author(4)).value();
            REQUIRE(imports::hide_import(writer, *second[0].id, "the wrong file").ok());
            REQUIRE(writer.commit().ok());
        }
        REQUIRE(imports::refresh_what_stands(database.connection(), author(4)).ok());
        CHECK(progress8_of(database, 990001) == 0.31);
    });
}

TEST_CASE("a dry run says what would happen and writes nothing") {
    auto database = testing::fresh_database();
    REQUIRE(imports::install_catalogue(database.connection(), author(0)).ok());
    const auto reports = import(database, a_file(database, "tried_2018-19.csv", oakfield), 1, {.dry_run = true});
    CHECK(reports[0].figures > 5);
    auto reader = database.reader();
    CHECK(imports::list_imports(reader, {.everything = true}, "", "").value().empty());
}

TEST_CASE("a file that breaks off leaves nothing behind") {
    auto database = testing::fresh_database();
    REQUIRE(imports::install_catalogue(database.connection(), author(0)).ok());
    const auto reports = import(
        database, a_file(database, "broken_2018-19.csv", std::string{oakfield} + "1,999,4002,990002,\"Inven"), 1);
    CHECK(reports[0].outcome == Outcome::refused);
    CHECK(progress8_of(database, 990001) == std::nullopt);
    auto reader = database.reader();
    CHECK(imports::left_behind(reader, author(60).at).value().empty());
}

TEST_CASE("a file of no known kind is refused with the nearest kinds and what they would need") {
    auto database = testing::fresh_database();
    REQUIRE(imports::install_catalogue(database.connection(), author(0)).ok());
    const auto path = database.folder() / "letters.csv";
    std::ofstream{path} << "URN,RECTYPE,SCHNAME,LEA,P8MEA\n990001,1,Invented,999,0.1\n";
    const auto reports = import(database, path, 1);
    CHECK(reports[0].outcome == Outcome::unknown);
    CAPTURE(reports[0].why);
    CHECK(reports[0].why.find("Key stage 4 results") != std::string::npos);
    CHECK(reports[0].why.find("not there") != std::string::npos);
}

TEST_CASE("a file that names no year is taken only when somebody says the year") {
    auto database = testing::fresh_database();
    REQUIRE(imports::install_catalogue(database.connection(), author(0)).ok());
    const auto path = a_file(database, "results.csv", oakfield);
    CHECK(import(database, path, 1)[0].outcome == Outcome::refused);
    CHECK(import(database, path, 2, {.year = basics::AcademicYear{2018}})[0].outcome == Outcome::taken);
}
