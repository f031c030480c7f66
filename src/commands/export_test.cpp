// A school that leaves the trust: taken along in files, then forgotten.
#include "home/inspection_call_store.h"
#include "people/installation_store.h"
#include "standards/self_evaluation_store.h"
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

// A survey, two editions of what the school says of itself, and a pack that it made; and one survey of another school.
void what_schools_say(testing::FreshDatabase& fresh, const Trust& trust) {
    std::ofstream{trust / "survey.csv"} << "Question,Date,Asked,Agree,Disagree\n"
                                           "pupils_calm_1,2026-06-01,60,15,35\nIs it fair?,2026-06-01,20,14,4\n";
    for (const auto* urn : {"990001", "990002"})
        REQUIRE(
            trust.run(fmt::format("import survey survey.csv --school {} --question 'Is it fair?=staff_proud_1'", urn))
                .exit
            == 0);
    auto writer = fresh.writer();
    standards::SelfEvaluation text{.id = standards::SelfEvaluationId{"t1"},
                                   .school = testing::oakfield,
                                   .framework = inspections::Framework::report_card,
                                   .area = "achievement",
                                   .edition = 1,
                                   .written = std::chrono::year{2026} / 6 / 1,
                                   .does_well = "Zqxreading",
                                   .must_improve = "Zqxwriting",
                                   .person = permissions::PersonId{"p1"}};
    REQUIRE(standards::add(writer, text, nullptr).ok());
    auto next = text;
    next.id = standards::SelfEvaluationId{"t2"}, next.edition = 2, next.does_well = "Zqxspelling";
    REQUIRE(standards::add(writer, next, &text).ok());
    REQUIRE(home::add(writer, {.id = home::InspectionCallId{"c1"},
                               .school = testing::oakfield,
                               .made = writer.author().at,
                               .person = permissions::PersonId{"p1"},
                               .parts = {home::CallPart::voice},
                               .title = "A pack",
                               .document = "<h1>Zqxpack</h1>",
                               .sheet = "Zqxsheet"})
                .ok());
    REQUIRE(writer.commit().ok());
}

// How many rows there are of a school, and of the other's survey.
std::int64_t count(testing::FreshDatabase& fresh, std::string sql) {
    auto reader = fresh.reader();
    std::int64_t out = -1;
    const storage::Statement<0> statement{"count", sql};
    REQUIRE(reader.each(statement, [&](const storage::Row& row) { out = row.integer(0); }).ok());
    return out;
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

TEST_CASE(
    "what a school says of itself goes with it, and what is exported is forgotten: surveys, self-evaluation, packs") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        const Trust trust{fresh};
        two_schools(trust);
        what_schools_say(fresh, trust);
        const auto out = trust.run("export --school 990001 leaving");
        CHECK(out.exit == 0);
        CHECK(holds(text_of(trust / "leaving/surveys.csv"), "pupils_calm_1,2026-06-01,All,60"));
        CHECK(holds(text_of(trust / "leaving/self-evaluation.csv"), "Zqxspelling"));
        CHECK(holds(text_of(trust / "leaving/inspection-pack-1-2026-09-01.html"), "Zqxpack"));

        const std::string parts =
            ", 2 totals of surveys, 2 texts of the self-evaluation, 1 pack for inspectors forgotten";
        CHECK(says(trust.run("forget --school 990001 --why Left."), "2 pupils" + parts + " if you add --yes"));
        CHECK(count(fresh, "select count(*) from self_evaluations") == 2);
        CHECK(says(trust.run("forget --school 990001 --why Left. --yes"), "2 pupils" + parts));
        CHECK(count(fresh, "select count(*) from self_evaluations where urn = 990001") == 0);
        CHECK(count(fresh, "select count(*) from inspection_calls where urn = 990001") == 0);
        CHECK(count(fresh, "select count(*) from voice_words where urn = 990001") == 0);
        CHECK(count(fresh, "select count(*) from voice_answers a join voice_batches b on b.id = a.batch "
                           "where b.urn = 990001")
              == 0);
        CHECK(count(fresh, "select count(*) from voice_answers a join voice_batches b on b.id = a.batch "
                           "where b.urn = 990002")
              == 2); // another school's stay
        // Who did what, when and why remains: that a file came in and was taken back, that a text was written; not what it said.
        CHECK(count(fresh, "select count(*) from voice_batches where urn = 990001 and state = 'undone'") == 1);
        CHECK(count(fresh, "select count(*) from journal_entries where kind = 'self-evaluation'") == 2);
        CHECK(count(fresh, "select count(*) from journal_entries where kind = 'school’s records' and reason = 'Left.'")
              == 1);
        if (fresh.database().url().starts_with("sqlite:")) {
            const auto bytes = text_of(fresh.database().url().substr(7));
            for (const auto* word : {"Zqxreading", "Zqxwriting", "Zqxspelling", "Zqxpack", "Zqxsheet"})
                CHECK_FALSE(holds(bytes, word));
        }
        CHECK(trust.run("export --school 990001 again").exit == 0); // Ben, who stays, was its pupil
        CHECK(says(trust.run("forget --school 990001 --why Left. --yes"), "0 pupils forgotten"));
        CHECK(count(fresh, "select count(*) from journal_entries where kind = 'school’s records'")
              == 1); // nothing was left
    });
}

TEST_CASE("a school of which no pupil is held, but a survey is, takes that along") {
    auto fresh = testing::fresh_database();
    const Trust trust{fresh};
    what_schools_say(fresh, trust);
    CHECK(trust.run("export --school 990002 leaving").exit == 0);
    CHECK(holds(text_of(trust / "leaving/surveys.csv"), "staff_proud_1"));
    CHECK(says(trust.run("forget --school 990002 --why Left. --yes"), "0 pupils, 2 totals of surveys forgotten."));
    const auto nothing = trust.run("export --school 990003 nobody");
    CHECK(nothing.exit == 1);
    CHECK(says(nothing, "Nothing is held of the school with URN 990003"));
}
