// Files that are damaged, or that somebody made to do harm.
#include "imports/catalogue_jobs.h"
#include "imports/import_jobs.h"
#include "imports/import_store.h"
#include "schools/school_store.h"
#include "testing/a_file.h"
#include "testing/databases.h"
#include "testing/shared_data.h"

#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

using imports::Outcome;

namespace {

const storage::Author author{.person = permissions::PersonId{"the-tester"},
                             .at = basics::parse_iso_instant("2026-09-01T08:30:00.000Z").value()};

std::vector<imports::Report> import(testing::FreshDatabase& database, const std::filesystem::path& path) {
    const std::vector paths{path};
    auto reports = imports::import_paths(database.connection(), author, paths, {});
    REQUIRE_MESSAGE(reports.ok(), reports.problem().message << reports.problem().detail);
    return std::move(reports).value();
}

std::int64_t rows_in(testing::FreshDatabase& database, std::string_view table) {
    std::int64_t rows = 0;
    REQUIRE(database.connection()
                .run(fmt::format("select count(*) from {}", table), {},
                     [&](const storage::Row& row) { rows = row.integer(0); })
                .ok());
    return rows;
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ostringstream out;
    out << std::ifstream{path, std::ios::binary}.rdbuf();
    return out.str();
}

std::filesystem::path a_copy(testing::FreshDatabase& database, std::string_view name, std::string_view bytes) {
    const auto path = database.folder() / name;
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
}

} // namespace

TEST_CASE("a real archive that is cut short or damaged is refused with a sentence, and changes nothing") {
    if (!testing::have_shared_data("attendance/absence_by_term.zip")) return;
    auto database = testing::fresh_database();
    REQUIRE(imports::install_catalogue(database.connection(), author).ok());
    const auto whole = bytes_of(testing::shared_data("attendance/absence_by_term.zip"));
    auto damaged = whole;
    for (std::size_t at = damaged.size() / 2; at < damaged.size() / 2 + 4'000 && at < damaged.size(); ++at)
        damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
    for (const auto& bytes : {whole.substr(0, whole.size() / 2), whole.substr(0, 100), damaged}) {
        const auto reports = import(database, a_copy(database, "absence.zip", bytes));
        REQUIRE_FALSE(reports.empty());
        CHECK(std::ranges::none_of(reports, [](const auto& each) { return each.outcome == Outcome::taken; }));
        CHECK(std::ranges::all_of(reports, [](const auto& each) { return each.why.size() > 20; }));
    }
    for (const auto* table : {"imports", "figures", "school_records", "import_refusals"})
        CHECK(rows_in(database, table) == 0);
}

TEST_CASE("an archive that unpacks to very much more than it holds is refused") {
    auto database = testing::fresh_database();
    REQUIRE(imports::install_catalogue(database.connection(), author).ok());
    const std::array parts{testing::Part{.name = "bomb.csv", .bytes = std::string(30'000'000, ',')}};
    const auto archive = testing::a_zip(parts);
    const auto reports = import(database, archive.path());
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].outcome == Outcome::refused);
    CHECK(rows_in(database, "imports") == 0);
}

TEST_CASE("what looks like SQL or HTML in a real file's text is kept as the text it is") {
    if (!testing::have_shared_data("gias/edubasealldata_surrey_2021.csv")) return;
    testing::each_database([](testing::FreshDatabase& database) {
        REQUIRE(imports::install_catalogue(database.connection(), author).ok());
        const auto whole = bytes_of(testing::shared_data("gias/edubasealldata_surrey_2021.csv"));
        std::istringstream lines{whole};
        std::string line, made;
        std::getline(lines, line);
        made += line + "\n";
        std::getline(lines, line);
        const auto columns = testing::cells(line);
        const std::string evil = "Robert'); DROP TABLE schools;-- <script>alert('x')</script> $1 %s {} :scope(1)";
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const bool is_text = !columns[i].empty() && columns[i].find_first_of("0123456789") == std::string::npos
                                 && columns[i].size() > 8;
            made += (i ? "," : "") + ("\"" + (is_text ? evil : columns[i]) + "\"");
        }
        made += "\n";
        const auto reports = import(database, a_copy(database, "edubase_2021-09.csv", made));
        REQUIRE(reports.size() == 1);
        CAPTURE(reports[0].why);
        CHECK(reports[0].outcome == Outcome::taken);
        std::string name;
        REQUIRE(database.connection()
                    .run("select name from schools", {}, [&](const storage::Row& row) { name = row.copy(0); })
                    .ok());
        CHECK(name == evil);
        CHECK(rows_in(database, "imports") == 1);
    });
}

TEST_CASE("a table that holds a NUL is no text: it is refused, and nothing of it is kept") {
    auto database = testing::fresh_database();
    REQUIRE(imports::install_catalogue(database.connection(), author).ok());
    using namespace std::string_literals;
    const auto rows = "RECTYPE,LEA,ESTAB,URN,SCHNAME,ICLOSE,NFTYPE,TPUP,ATT8SCR,P8PUP,TP8ADJ,P8MEA,P8CILOW,P8CIUPP,"
                      "PTL2BASICS_95,P8_BANDING\n"
                      "1,999,4001,990001,Invented\0Oakfield,0,AC,120,48.2,110,2,0.31,0.06,0.56,44%,Above\n"
                      "1,999,4002,990002,Invented Rowan,0,AC,120,48.2,110,2,0.31,0.06,0.56,44%,Above\n"s;
    const auto reports = import(database, a_copy(database, "nul_2018-19.csv", rows));
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].outcome == Outcome::refused);
    CHECK(reports[0].why.find("This is not a text file") != std::string::npos);
    CHECK(rows_in(database, "figures") == 0);
    CHECK(rows_in(database, "imports") == 0);
}
