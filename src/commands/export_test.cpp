// A school that leaves the trust: taken along in files, then forgotten.
#include "people/installation_store.h"
#include "testing/invented_trust.h"
#include "testing/program.h"

#include <fstream>
#include <sstream>

namespace {

// A trust's database, and its program at the terminal.
class Trust {
public:
    explicit Trust(testing::FreshDatabase& fresh) : fresh_{fresh} {
        testing::put_invented_trust(fresh);
        auto writer = fresh.writer();
        REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
        REQUIRE(writer.commit().ok());
        std::filesystem::create_directories(fresh.folder());
    }
    std::filesystem::path operator/(std::string_view name) const { return fresh_.folder() / name; }
    testing::Ran run(const std::string& words) const {
        return testing::program(fresh_.folder(), words + " --database '" + fresh_.database().url() + "'");
    }

private:
    testing::FreshDatabase& fresh_;
};

std::string text_of(const std::filesystem::path& path) {
    std::ifstream in{path};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}
bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }
bool says(const testing::Ran& ran, std::string_view words) { return holds(ran.said, words); }

// Ada stays; Ben moved on to another academy of the trust; Cem left.
void two_schools(const Trust& trust) {
    std::ofstream{trust / "one.csv"}
        << "UPN,Surname,Forename,DOB,Year,SEN status,Date of admission,Leaving date,Destination\n"
           "B801200005001,Zqxone,Ada,2013-11-11,7,K,2025-09-01,,\n"
           "H356210811018,Zqxtwo,Ben,2013-09-30,7,N,2025-09-01,,\n"
           "D801200013002,Zqxthree,Cem,2013-10-30,7,N,2025-09-01,2026-01-31,home education\n";
    std::ofstream{trust / "two.csv"} << "UPN,Surname,Forename,DOB,Year,Date of admission\n"
                                        "H356210811018,Zqxtwo,Ben,2013-09-30,8,2026-09-01\n";
    std::ofstream{trust / "marks.csv"} << "UPN,Week commencing,Marks\n"
                                          "B801200005001,2026-09-14,/\\/\\II/\\/\\\n"
                                          "B801200005001,2026-09-21,/\\/\\/\\/\\--\n";
    REQUIRE(trust.run("import pupils one.csv --school 990001 --as-of 2026-06-30").exit == 0);
    REQUIRE(trust.run("import pupils two.csv --school 990002 --as-of 2026-10-01").exit == 0);
    REQUIRE(trust.run("import attendance marks.csv --school 990001 --as-of 2026-10-01").exit == 0);
}

} // namespace

TEST_CASE("a school that leaves takes its pupils and registers along, and another trust's Bearing reads them") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        const Trust trust{fresh};
        two_schools(trust);
        const auto out = trust.run("export --school 990001 leaving");
        CHECK(out.exit == 0);
        CHECK(says(out, "pupils.csv: "));
        CHECK_FALSE(says(out, "Zqxone"));
        CHECK(trust.run("export --school 990001 leaving").exit == 1); // is there already
        CHECK(trust.run("export --school 990003 nobody").exit == 1);
        CHECK(holds(text_of(trust / "leaving/attendance.csv"), "B801200005001,2026-09-14,/ \\ / \\ I I / \\ / \\"));

        auto other = testing::fresh_database();
        const Trust receiving{other};
        for (const auto* name : {"pupils.csv", "attendance.csv"})
            std::filesystem::copy_file(trust / "leaving" / name, receiving / name);
        const auto pupils = receiving.run("import pupils pupils.csv --school 990001 --as-of 2026-10-01");
        CHECK(pupils.exit == 0);
        CHECK(says(pupils, "3 of 3 rows taken"));
        const auto marks = receiving.run("import attendance attendance.csv --school 990001 --as-of 2026-10-01");
        CHECK(marks.exit == 0);
        CHECK(says(marks, "18 marks taken"));
    });
}

TEST_CASE("then its pupils are forgotten, but for those of another academy of the trust") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        const Trust trust{fresh};
        two_schools(trust);
        CHECK(trust.run("forget --school 990001").exit == 1); // without a reason
        const auto tried = trust.run("forget --school 990001 --why Left.");
        CHECK(says(tried, "2 pupils forgotten if you add --yes; nothing has changed."));
        CHECK(trust.run("subject-access B801200005001 still.html").exit == 0);

        const auto done = trust.run("forget --school 990001 --why Left. --yes");
        CHECK(done.exit == 0);
        CHECK(says(done, "2 pupils forgotten. 1 is of another academy of the trust and stays."));
        CHECK(trust.run("subject-access B801200005001 gone.html").exit == 1);
        CHECK(trust.run("subject-access H356210811018 stays.html").exit == 0);
        if (fresh.database().url().starts_with("sqlite:")) {
            const auto bytes = text_of(fresh.database().url().substr(7));
            CHECK_FALSE(holds(bytes, "Zqxone"));
            CHECK_FALSE(holds(bytes, "B801200005001"));
            CHECK(holds(bytes, "Zqxtwo"));
        }
    });
}
