// Pupils at the terminal: brought in, asked for, forgotten, and not brought back by a backup.
#include "people/installation_store.h"
#include "testing/invented_trust.h"
#include "testing/program.h"

#include <fstream>
#include <sstream>

using testing::program;

namespace {

void a_real_trust(testing::FreshDatabase& fresh) {
    testing::put_invented_trust(fresh);
    auto writer = fresh.writer();
    REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
    REQUIRE(writer.commit().ok());
}

std::string text_of(const std::filesystem::path& path) {
    std::ifstream in{path};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

} // namespace

TEST_CASE("a pupil who is forgotten stays forgotten when an older backup is restored") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_real_trust(fresh);
        const auto here = fresh.folder();
        std::filesystem::create_directories(here);
        const auto at = " --database '" + fresh.database().url() + "'";
        std::ofstream{here / "list.csv"} << "UPN,Surname,Forename,Year,Shoe size\n"
                                            "B801200005001,Zqxsurname,Ada,7,3\nH356210811018,Sample,Ben,8,4\n";
        const auto taken = program(here, "import pupils list.csv --school 990001" + at);
        CHECK(taken.exit == 0);
        CHECK(holds(taken.said, "2 of 2 rows taken"));
        CHECK(holds(taken.said, "written nowhere: Shoe size"));
        CHECK_FALSE(holds(taken.said, "Zqxsurname"));
        REQUIRE(program(here, "backup kept --plain" + at).exit == 0);

        CHECK(program(here, "subject-access B801200005001 asked.html" + at).exit == 0);
        CHECK(holds(text_of(here / "asked.html"), "Zqxsurname"));
        CHECK(program(here, "subject-access B801200005001 asked.html" + at).exit == 1); // is there already
        CHECK(program(here, "forget B801200005001" + at).exit == 1);                    // without a reason
        CHECK(program(here, "forget B801200005001 --why Asked." + at).exit == 0);
        CHECK(program(here, "forget B801200005001 --why Asked." + at).exit == 1);

        const auto restored = program(here, "restore kept --replace" + at);
        CHECK(restored.exit == 0);
        CHECK(holds(restored.said, "Forgotten again: 1 pupil"));
        CHECK(program(here, "subject-access B801200005001 again.html" + at).exit == 1);
        CHECK(program(here, "subject-access H356210811018 other.html" + at).exit == 0);
        CHECK(holds(program(here, "forget --list" + at).said, "Asked."));
        CHECK(holds(program(here, "retain --dry-run" + at).said, "Tried, nothing changed"));
    });
}

TEST_CASE("the list of wanted fields is printed with what each is for") {
    auto fresh = testing::fresh_database();
    const auto list = program(fresh.folder(), "show wanted-fields");
    CHECK(list.exit == 0);
    CHECK(holds(list.said, "who they are is not kept"));
}

TEST_CASE("a fresh machine that restores an older backup forgets whom the file beside the backups names") {
    auto fresh = testing::fresh_database();
    a_real_trust(fresh);
    const auto here = fresh.folder();
    const auto at = [&](const std::string& name) { return " --database 'sqlite:" + (here / name).string() + "'"; };
    std::filesystem::create_directories(here / "kept");
    const auto run = [&](const std::string& words) { return program(here, words); };
    const auto first = " --database '" + fresh.database().url() + "'";
    std::ofstream{here / "list.csv"}
        << "UPN,Surname,Forename,Year\nB801200005001,Zqxsurname,Ada,7\nH356210811018,Sample,Ben,8\n";
    REQUIRE(run("import pupils list.csv --school 990001" + first).exit == 0);
    REQUIRE(run("backup kept/older --plain" + first).exit == 0);
    CHECK_FALSE(std::filesystem::exists(here / "kept" / "forgotten.csv")); // nobody was
    REQUIRE(run("forget B801200005001 --why Asked." + first).exit == 0);
    REQUIRE(run("backup kept/newer --plain" + first).exit == 0);
    REQUIRE(run("backup kept/newer --plain --replace" + first).exit == 0);
    const auto file = here / "kept" / "forgotten.csv";
    const auto kept = text_of(file);
    CHECK(holds(kept, "Asked."));
    CHECK(std::ranges::count(kept, '\n') == 2); // the headings and one pupil
    CHECK_FALSE(holds(kept, "Zqxsurname"));
    CHECK_FALSE(holds(kept, "B801200005001"));

    const auto restored = run("restore kept/older" + at("second.db"));
    CHECK(restored.exit == 0);
    CHECK(holds(restored.said, "Forgotten again: 1 pupil whom the backup brought back."));
    CHECK(run("subject-access B801200005001 one.html" + at("second.db")).exit == 1);
    CHECK(run("subject-access H356210811018 two.html" + at("second.db")).exit == 0);

    std::ofstream{file, std::ios::app} << "torn";
    const auto torn = run("restore kept/older" + at("third.db"));
    CHECK(torn.exit == 1);
    CHECK(holds(torn.said, "Line 3 of "));
    std::ofstream{file} << kept;
    CHECK(run("restore kept/older" + at("third.db")).exit
          == 0); // nothing stood in the way: nothing was restored before
}
