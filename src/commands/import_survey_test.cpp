// bearing import survey and imports survey.
#include "people/installation_store.h"
#include "testing/invented_trust.h"
#include "testing/program.h"

#include <fstream>

TEST_CASE("a survey comes in at the terminal, with what its words mean, is listed and taken back") {
    auto fresh = testing::fresh_database();
    testing::put_invented_trust(fresh);
    {
        auto writer = fresh.writer();
        REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
        REQUIRE(writer.commit().ok());
    }
    std::ofstream{fresh.folder() / "survey.csv"} << "Question,Date,Asked,Agree,Disagree\n"
                                                    "Is it calm?,2026-06-01,60,15,35\n"
                                                    "staff_proud_1,2026-06-01,20,14,9\n";
    const auto run = [&](const std::string& words) {
        return testing::program(fresh.folder(), words + " --database '" + fresh.database().url() + "'");
    };
    const auto says = [](const testing::Ran& ran, std::string_view words) {
        return ran.said.find(words) != std::string::npos;
    };
    const auto none = run("import survey survey.csv --school 990001");
    CHECK(none.exit != 0);
    CHECK(says(none, "Say which question each of these is: Is it calm?"));
    CHECK(says(none, "no fewer can have been asked"));
    CHECK(run("import survey survey.csv --school 990001 --question Calm").exit != 0);
    const std::string calm = "import survey survey.csv --school 990001 --question 'Is it calm?=pupils_calm_1'";
    CHECK(says(run(calm + " --dry-run"), "Tried, nothing written: 1 row of answers can be taken: 1 new"));
    CHECK(says(run("imports survey"), "No survey has been taken yet"));
    const auto taken = run(calm);
    CHECK(taken.exit == 0);
    CHECK(says(taken, "bearing imports survey undo 1"));
    CHECK(says(run("imports survey"), "1 row of answers: 1 new"));
    CHECK(run("imports survey undo 1").exit == 0);
    CHECK(run("imports survey undo 1").exit != 0);
    CHECK(says(run("imports survey"), "undone"));
    CHECK(run("import survey survey.csv").exit != 0);
}
