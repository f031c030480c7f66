#include "pupils/import_jobs.h"

#include "people/installation_store.h"
#include "pupils/batch_store.h"
#include "pupils/pupil_store.h"
#include "testing/a_file.h"
#include "testing/invented_trust.h"
#include "testing/shared_data.h"

#include <fstream>

using namespace pupils;
using namespace std::chrono;
using testing::a_file;

namespace {

const storage::Author tester{.person = permissions::PersonId{"the-tester"},
                             .at = basics::parse_iso_instant("2026-10-01T08:30:00.000Z").value()};

ImportOptions options(basics::Urn school = testing::oakfield) {
    return {.school = school, .as_of = 2026y / October / 1, .source = "arbor"};
}

void a_real_trust(testing::FreshDatabase& fresh) {
    testing::put_invented_trust(fresh);
    auto writer = fresh.writer();
    REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
    REQUIRE(writer.commit().ok());
}

Report taken(testing::FreshDatabase& fresh, std::string_view text, const ImportOptions& how = options()) {
    const auto file = a_file(text);
    auto report = import_pupils(fresh.connection(), tester, file.path(), how);
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
    return std::move(report).value();
}

std::string refused(testing::FreshDatabase& fresh, std::string_view text, const ImportOptions& how = options()) {
    const auto file = a_file(text);
    const auto report = import_pupils(fresh.connection(), tester, file.path(), how);
    REQUIRE_FALSE(report.ok());
    return report.problem().message;
}

std::vector<Pupil> held(testing::FreshDatabase& fresh) {
    auto reader = fresh.reader();
    return all_pupils(reader).value();
}

constexpr std::string_view three =
    "UPN,Legal surname,Forename,DOB,Gender,NC Year,SEN Status,Pupil Premium,First language,"
    "Date of admission,Medical notes,Home address,In care\n"
    "B801200005001,Example,Ada,03/05/2014,F,Year 7,K,Yes,ENG,02/09/2026,asthma,1 Some Street,Yes\n"
    "H356210811018,Sample,Ben,2013-09-30,M,8,N,No,POL,03/09/2025,,2 Some Street,\n"
    "P207000016049,Instance,Cara,,F,R,,,,,,3 Some Street,No\n";

} // namespace

TEST_CASE("a school's list comes in by its headings, and what is not wanted is written nowhere") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_real_trust(fresh);
        const auto report = taken(fresh, three);
        CHECK(report.made == 3);
        CHECK(report.rows_refused.empty());
        CHECK(report.looked_after == 1);
        CHECK(report.columns_dropped == std::vector<std::string>{"Medical notes", "Home address"});
        const auto pupils = held(fresh);
        REQUIRE(pupils.size() == 3);
        CHECK(pupils[0].identity->surname == "Example");
        CHECK(pupils[0].identity->born == basics::Date{2014y / May / 3});
        CHECK(on_day(pupils[0].characteristics, Characteristic::disadvantaged, options().as_of) == "yes");
        CHECK(on_day(pupils[1].characteristics, Characteristic::eal, options().as_of) == "yes");
        CHECK(pupils[2].stays.front().is.starts == basics::Date{2026y / September / 1});
        CHECK(pupils[2].stays.front().is.year_group == YearGroup{0});
    });
}

TEST_CASE("the same file again changes nothing, and a corrected one changes what is corrected") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_real_trust(fresh);
        taken(fresh, three);
        CHECK(taken(fresh, three).held_already);
        std::string corrected{three};
        corrected.replace(corrected.find("Year 7,K"), 8, "Year 7,E");
        const auto report = taken(fresh, corrected);
        CHECK(report.unchanged == 2);
        CHECK(report.changed == 1);
        CHECK(report.made == 0);
        CHECK(held(fresh).size() == 3);
    });
}

TEST_CASE("a dry run says the same and writes nothing") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_real_trust(fresh);
        auto how = options();
        how.dry_run = true;
        CHECK(taken(fresh, three, how).made == 3);
        CHECK(held(fresh).empty());
    });
}

TEST_CASE("undoing a file brings back what stood before it, the newest first") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_real_trust(fresh);
        const auto first = taken(fresh, three);
        const auto before = held(fresh);
        auto later = options();
        later.as_of = 2026y / November / 2;
        const auto second = taken(fresh,
                                  "UPN,Surname,Forename,Year,Leaving date,Destination\n"
                                  "B801200005001,Married-Example,Ada,7,2026-10-23,Elective Home Education\n",
                                  later);
        CHECK(second.left == 1);
        CHECK(second.not_in_file == 2);
        CHECK(held(fresh)[0].stays.front().is.destination == "home");
        const auto undo_it = [&](const Report& report) {
            auto writer = fresh.writer();
            const auto done = undo(writer, find_batch(writer, {.everything = true}, *report.batch).value());
            if (done) REQUIRE(writer.commit().ok());
            return done.ok();
        };
        CHECK_FALSE(undo_it(first));
        CHECK(undo_it(second));
        CHECK(held(fresh) == before);
        CHECK(undo_it(first));
        CHECK(held(fresh).empty());
        CHECK(taken(fresh, three).made == 3); // an undone file is not one that was taken
    });
}

TEST_CASE("rows are refused one by one with row, column and a sentence that names nobody") {
    auto fresh = testing::fresh_database();
    a_real_trust(fresh);
    const auto report = taken(fresh, "UPN,Surname,Forename,DOB,Year,Enrolment status\n"
                                     "B801200005002,Mistyped,Ada,2014-05-03,7,C\n"
                                     "H356210811018,Sample,Ben,31/02/2014,8,C\n"
                                     "P207000016049,Instance,Cara,2014-01-01,Banana,C\n"
                                     "P207000016049,Instance,Cara,2014-01-01,7,C\n"
                                     ",Nobody,,,,\n");
    CHECK(report.made == 1);
    REQUIRE(report.rows_refused.size() == 4);
    CHECK(report.rows_refused[0].line == 2);
    CHECK(report.rows_refused[0].column == "UPN");
    CHECK(report.rows_refused[1].column == "DOB");
    REQUIRE(report.cells_refused.size() == 1);
    CHECK(report.cells_refused[0].column == "Year");
    const auto text = sentence(report) + json(report);
    for (const auto* name : {"Mistyped", "Sample", "Instance", "Nobody", "Banana", "B801200005002", "Cara"})
        CHECK(text.find(name) == std::string::npos);
}

TEST_CASE("a name and a date of birth ask a person, who may say it is the same pupil or another") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_real_trust(fresh);
        taken(fresh, three);
        constexpr std::string_view unknown = "Surname,Forename,DOB,Year\nEXAMPLE,Ada,2014-05-03,8\n";
        auto how = options();
        how.as_of = 2026y / October / 2;
        const auto asked = taken(fresh, unknown, how);
        REQUIRE(asked.asks.size() == 1);
        CHECK(asked.taken == 0);
        how.answers = {{2, Answer::same_pupil}};
        CHECK(taken(fresh, unknown, how).changed == 1);
        CHECK(held(fresh).size() == 3);
        how.answers = {{2, Answer::another_pupil}};
        CHECK(taken(fresh, unknown, how).made == 1);
        CHECK(held(fresh).size() == 4);
    });
}

TEST_CASE("a pupil who moves between academies of the trust stays one pupil") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_real_trust(fresh);
        taken(fresh, three);
        const auto report = taken(fresh,
                                  "UPN,Surname,Forename,Year,Admission date\n"
                                  "H356210811018,Sample,Ben,8,2026-09-28\n",
                                  options(testing::rowan));
        CHECK(report.moved == 1);
        const auto pupils = held(fresh);
        REQUIRE(pupils.size() == 3);
        REQUIRE(pupils[1].stays.size() == 2);
        CHECK(pupils[1].stays[0].is.destination == "trust");
    });
}

TEST_CASE("pupils come into a real trust only, and for its own academies only") {
    auto fresh = testing::fresh_database();
    testing::put_invented_trust(fresh);
    CHECK(refused(fresh, three).find("bearing init --trust") != std::string::npos);
    {
        auto writer = fresh.writer();
        REQUIRE(people::save(writer, people::made_demonstration({}).value()).ok());
        REQUIRE(writer.commit().ok());
    }
    CHECK(refused(fresh, three).find("demonstration") != std::string::npos);
    auto trust = testing::fresh_database();
    a_real_trust(trust);
    CHECK(refused(trust, three, options(testing::birch)).find("not an academy") != std::string::npos);
    CHECK(refused(trust, three, options(basics::Urn{123456})).find("No school has") != std::string::npos);
}

TEST_CASE("a file that is no list of pupils is refused without a word of what it holds") {
    auto fresh = testing::fresh_database();
    a_real_trust(fresh);
    const auto why = refused(fresh, "Ada,Example,7\nBen,Sample,8\nCara,Instance,9\n");
    CHECK(why.find("surname") != std::string::npos);
    CHECK(why.find("Ada") == std::string::npos);
}

TEST_CASE("lists as the three usual school systems write them are read") {
    for (const auto* name : {"arbor", "bromcom", "sims"}) {
        const auto sample = fmt::format("mis_samples/pupils_{}_style_synthetic.csv", name);
        if (!testing::have_shared_data(sample)) continue;
        auto fresh = testing::fresh_database();
        a_real_trust(fresh);
        const auto report = import_pupils(fresh.connection(), tester, testing::shared_data(sample), options());
        REQUIRE(report.ok());
        CAPTURE(name);
        CHECK(report.value().made == 12);
        CHECK(report.value().rows_refused.empty());
        CHECK(held(fresh)[1].identity->surname == "Müller");
    }
}

TEST_CASE("a OneRoster archive and a Common Transfer File come in as lists do") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_real_trust(fresh);
        const std::vector<testing::Part> parts{
            {"orgs.csv", "sourcedId,status,name,type\no1,active,Invented Oakfield,school\n"},
            {"users.csv", "sourcedId,status,role,orgSourcedIds,givenName,familyName,identifier,grades,email\n"
                          "u1,active,student,o1,Ada,Example,B801200005001,07,a@example.invalid\n"}};
        const auto archive = testing::a_zip(parts);
        const auto roster = import_pupils(fresh.connection(), tester, archive.path(), options());
        REQUIRE_MESSAGE(roster.ok(), roster.problem().message);
        CHECK(roster.value().form == Form::oneroster);
        CHECK(roster.value().made == 1);
        const auto ctf = taken(fresh, "<?xml version=\"1.0\"?><CTfile><CTFpupilData><Pupil><UPN>B801200005001</UPN>"
                                      "<Surname>Example</Surname><Forename>Ada</Forename><Sex>F</Sex></Pupil>"
                                      "</CTFpupilData></CTfile>");
        CHECK(ctf.form == Form::ctf);
        CHECK(ctf.changed == 1);
        REQUIRE(held(fresh).size() == 1);
        CHECK(held(fresh).front().sex == Sex::female);
    });
}

TEST_CASE("the journal has one entry a file, and nobody's name") {
    auto fresh = testing::fresh_database();
    a_real_trust(fresh);
    taken(fresh, three);
    std::string all;
    int entries = 0;
    constexpr storage::Statement<0> journal{"journal", "select fields from journal_entries where kind = 'pupils'"};
    auto reader = fresh.reader();
    REQUIRE(reader.each(journal, [&](const storage::Row& row) { all += row.text(0), ++entries; }).ok());
    CHECK(entries == 1);
    for (const auto* name : {"Example", "Sample", "B801200005001"}) CHECK(all.find(name) == std::string::npos);
}
