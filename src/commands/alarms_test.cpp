// Looking for alarms at the terminal.
#include "people/installation_store.h"
#include "testing/invented_trust.h"
#include "testing/program.h"

#include <fstream>

using testing::program;

namespace {

bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

} // namespace

TEST_CASE("bearing alarms says what it looked at, and why nothing is watched yet") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        testing::put_invented_trust(fresh);
        auto writer = fresh.writer();
        REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
        REQUIRE(writer.commit().ok());
        const auto here = fresh.folder();
        std::filesystem::create_directories(here);
        const auto at = " --database '" + fresh.database().url() + "'";
        CHECK(program(here, "alarms" + at).said == "No register has come in yet.\n");
        std::ofstream{here / "roll.csv"} << "Student ID,Surname,Forename,Year\n1,Sample,Ada,7\n";
        std::ofstream{here / "marks.csv"} << "Student ID,Week commencing,Marks\n1,07/09/2026,//////////\n";
        REQUIRE(program(here, "import pupils roll.csv --school 990001" + at).exit == 0);
        REQUIRE(program(here, "import attendance marks.csv --school 990001" + at).exit == 0);
        CHECK(holds(program(here, "alarms --today 2026-09-08" + at).said, "Nothing is marked in a week that is over."));
        const auto looked = program(here, "alarms --today 2026-09-13" + at);
        CHECK(looked.exit == 0);
        CHECK(holds(looked.said, "Every school: Nothing is watched yet"));
        CHECK(holds(looked.said, "the week of 7 September 2026"));
        CHECK(holds(program(here, "alarms --json --today 2026-09-13" + at).said,
                    R"({"watch":"trust","through":"2026-09-07","series":0,)"));
        CHECK(program(here, "alarms --today tomorrow" + at).exit != 0);
    });
}
