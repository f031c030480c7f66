// The program as a person at a terminal meets it.
#include "testing/databases.h"
#include "testing/folder.h"
#include "testing/program.h"

#include <doctest/doctest.h>
#include <fstream>

using testing::program;

TEST_CASE("the words of a command are put right with a sentence and exit 2, its work with exit 1") {
    auto fresh = testing::fresh_database();
    const auto here = fresh.folder();
    CHECK(program(here, "").exit == 2);
    CHECK(program(here, "help").exit == 0);
    CHECK(program(here, "migrat").said.find("Did you mean migrate?") != std::string::npos);
    CHECK(program(here, "backup a --jsn").exit == 2);
    const auto missing = program(here, "check --database sqlite:nowhere.db");
    CHECK(missing.exit == 1);
    CHECK(missing.said.find("There is no database at nowhere.db") != std::string::npos);
    CHECK(program(here, "check --database oracle:x").said.find("A database is written sqlite:PATH")
          != std::string::npos);
}

TEST_CASE("migrate keeps what stood before it changes anything") {
    auto fresh = testing::fresh_database();
    const auto here = fresh.folder();
    CHECK(program(here, "migrate --database sqlite:test.db").said.find("Nothing to do") != std::string::npos);
    fresh.connection().script("delete from schema_migrations where version >= 20").value(); // the first of plans
    const auto failed = program(here, "migrate --database sqlite:test.db"); // its tables are there already
    CHECK(failed.exit == 1);
    CHECK(failed.said.find("failed and nothing of it was kept") != std::string::npos);
    const auto kept = std::ranges::count_if(std::filesystem::directory_iterator{here},
                                            [](const auto& each) { return each.path().extension() == ".backup"; });
    CHECK(kept == 1);
}

TEST_CASE("backup, restore and check from the command line") {
    auto fresh = testing::fresh_database();
    const auto here = fresh.folder();
    const auto says = [&](std::string_view words, std::string_view sentence) {
        return program(here, std::string{words}).said.find(sentence) != std::string::npos;
    };
    CHECK(program(here, "check --database sqlite:test.db").exit == 0);
    CHECK(says("backup kept --database sqlite:test.db", "closed under a key: give --backup-key FILE"));
    CHECK(says("backup kept --plain --database sqlite:test.db", "is backed up in kept, in clear."));
    CHECK(program(here, "backup kept --plain --database sqlite:test.db").exit == 1);
    CHECK(says("restore kept", "Say into which database"));
    CHECK(program(here, "restore kept --database sqlite:other.db --json").said.starts_with("{\"schema\":"));
    CHECK(program(here, "restore kept --database sqlite:other.db").exit == 1);
    CHECK(program(here, "check --database sqlite:other.db").exit == 0);
}

TEST_CASE("a backup closed under a key is restored with it, and with nothing else") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        const testing::Folder folder;
        const auto& here = folder.path();
        const auto at = " --database '" + fresh.database().url() + "'";
        const auto said = [&](const std::string& words) { return program(here, words + at).said; };
        fresh.connection()
            .script("insert into people (id, email, name, created_at) "
                    "values ('p1', 'ines@example.org', 'Ines Invented', '2026-09-01')")
            .value();
        CHECK(program(here, "backup --new-key a.key").exit == 0);
        CHECK(program(here, "backup --new-key a.key").said.find("never replaced") != std::string::npos);
        CHECK(program(here, "backup --new-key b.key").exit == 0);
        CHECK(said("backup . --backup-key a.key").find("closed under the key") != std::string::npos);
        CHECK(said("backup kept --backup-key a.key").find("people") != std::string::npos);

        fresh.connection().script("update people set name = 'Changed'").value();
        const auto name = [&] {
            std::string found;
            fresh.connection()
                .run("select name from people", {}, [&](const storage::Row& row) { found = row.copy(0); })
                .value();
            return found;
        };
        CHECK(said("restore kept --replace").find("give it with --backup-key") != std::string::npos);
        CHECK(said("restore kept --replace --backup-key b.key").find("another key") != std::string::npos);
        std::filesystem::copy_file(here / "kept", here / "cut");
        std::filesystem::resize_file(here / "cut", std::filesystem::file_size(here / "cut") / 2);
        CHECK(said("restore cut --replace --backup-key a.key").find("damaged or cut short") != std::string::npos);
        CHECK(name() == "Changed");
        CHECK(said("restore kept --replace --backup-key a.key").find("holds what kept held, after")
              != std::string::npos);
        CHECK(name() == "Ines Invented");
        const auto files = std::distance(std::filesystem::directory_iterator{here}, {});
        CHECK(files == 5); // two keys, two backups, one cut: no copy in clear stays behind
    });
}

TEST_CASE("check finds what is left behind and what has lost its parent") {
    auto fresh = testing::fresh_database();
    fresh.connection()
        .script(
            "insert into imports (id, kind, file_name, file_hash, file_bytes, as_of, finality, state, person_id, "
            "started_at) "
            "values (7, 'census', 'census.csv', 'x', 1, '2026-09-01', 1, 'loading', 'p', '2026-09-01T08:30:00.000Z');"
            "insert into figures (measure, period, pupil_group, place, import, value) values (1, 1, 1, 1, 99, 0.1)")
        .value();
    const auto checked = program(fresh.folder(), "check --database sqlite:test.db");
    CHECK(checked.exit == 1);
    CHECK(checked.said.find("Import 7 of census.csv began at 2026-09-01T08:30:00.000Z and was never finished.")
          != std::string::npos);
    CHECK(checked.said.find("1 figure is of an import that does not exist.") != std::string::npos);
}

TEST_CASE("the database may stand in the environment or in bearing.toml, and the words come first") {
    auto fresh = testing::fresh_database();
    const auto here = fresh.folder();
    std::ofstream{here / "bearing.toml"} << "database = \"sqlite:test.db\"\n";
    CHECK(program(here, "check").exit == 0);
    CHECK(program(here, "check", "BEARING_DATABASE=sqlite:nowhere.db").said.find("nowhere.db") != std::string::npos);
    CHECK(program(here, "check --database sqlite:test.db", "BEARING_DATABASE=sqlite:nowhere.db").exit == 0);
    std::ofstream{here / "bearing.toml"} << "database = \n";
    const auto broken = program(here, "check");
    CHECK(broken.exit == 2);
    CHECK(broken.said.find("bearing.toml cannot be read at line 1") != std::string::npos);
}
