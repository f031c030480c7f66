#include "pupils/retention_jobs.h"

#include "people/installation_store.h"
#include "pupils/batch_store.h"
#include "pupils/import_jobs.h"
#include "testing/a_file.h"
#include "testing/invented_trust.h"

#include <fstream>
#include <sstream>

using namespace pupils;
using namespace std::chrono;

namespace {

storage::Author on(std::string_view instant) {
    return {.person = permissions::PersonId{"the-tester"}, .at = basics::parse_iso_instant(instant).value()};
}

// Names that stand nowhere else, so that one byte of them left behind is found.
constexpr std::string_view file =
    "UPN,Former UPN,ULN,Student ID,Surname,Forename,DOB,Year,SEN status,Leaving date\n"
    "B801200005001,M80120000500A,1000000027,Zq7Source,Zqxsurname,Zqxforename,2011-11-11,7,K,\n"
    "H356210811018,,,S2,Sample,Ben,2013-09-30,8,N,2026-09-30\n";
constexpr std::string_view changed = "UPN,Surname,Forename,DOB,Year,SEN status\n"
                                     "B801200005001,Zqxsecond,Zqxforename,2011-11-11,7,E\n";

void a_trust_with_pupils(testing::FreshDatabase& fresh) {
    testing::put_invented_trust(fresh);
    {
        auto writer = fresh.writer();
        REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
        REQUIRE(writer.commit().ok());
    }
    const auto author = on("2026-10-01T08:30:00.000Z");
    for (const auto text : {file, changed}) {
        const auto made = testing::a_file(text);
        const auto report =
            import_pupils(fresh.connection(), author, made.path(),
                          {.school = testing::oakfield, .as_of = 2026y / October / 1, .source = "arbor"});
        REQUIRE(report.ok());
    }
}

std::vector<Pupil> held(testing::FreshDatabase& fresh) {
    auto reader = fresh.reader();
    return all_pupils(reader).value();
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

// All bytes of SQLite's own files; on PostgreSQL every value of every table, as text.
std::string everything(testing::FreshDatabase& fresh) {
    std::string all;
    if (fresh.database().engine() == storage::Engine::sqlite) {
        for (const auto& each : std::filesystem::directory_iterator{fresh.folder()}) all += bytes_of(each.path());
        return all;
    }
    std::vector<std::string> tables;
    constexpr storage::Statement<0> named{
        "tables", "select table_name from information_schema.tables where table_schema = 'public'"};
    auto reader = fresh.reader();
    REQUIRE(reader.each(named, [&](const storage::Row& row) { tables.push_back(row.copy(0)); }).ok());
    for (const auto& table : tables)
        REQUIRE(reader.connection()
                    .run("select cast(t as text) from " + table + " t", {},
                         [&](const storage::Row& row) { all += row.text(0); })
                    .ok());
    return all;
}

constexpr std::array erased{"Zqxsurname",    "Zqxforename",   "Zqxsecond",  "Zq7Source",
                            "B801200005001", "M80120000500A", "1000000027", "2011-11-11"};

void nothing_left(testing::FreshDatabase& fresh) {
    const auto all = everything(fresh);
    for (const auto* name : erased) {
        CAPTURE(name);
        CHECK(all.find(name) == std::string::npos);
    }
    CHECK(all.find("H356210811018") != std::string::npos); // the search finds what is there
}

} // namespace

TEST_CASE("a pupil who is forgotten is nowhere in the database, and who did it and why remain") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_trust_with_pupils(fresh);
        CHECK(everything(fresh).find("Zqxsurname") != std::string::npos);
        const auto pupil = held(fresh).front();
        REQUIRE(forget_pupil(fresh.connection(), on("2026-10-05T08:30:00.000Z"), pupil.number, "The parents asked.", {})
                    .ok());
        nothing_left(fresh);
        auto reader = fresh.reader();
        const auto stones = tombstones(reader).value();
        REQUIRE(stones.size() == 1);
        CHECK(stones.front().id == pupil.id);
        CHECK(stones.front().person == "the-tester");
        CHECK(stones.front().why == "The parents asked.");
        CHECK(next_numbers(reader).value().pupil == 3); // a number is never given twice
    });
}

TEST_CASE("names go a year after the last day on roll, and what is left serves trends") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_trust_with_pupils(fresh);
        const auto tried = retain(fresh.connection(), on("2027-10-01T02:00:00.000Z"), Dry::yes, {}).value();
        CHECK(tried.unnamed == 1);
        CHECK(held(fresh)[1].identity.has_value());
        CHECK(retain(fresh.connection(), on("2027-09-30T02:00:00.000Z"), Dry::no, {}).value().unnamed == 0);
        const auto done = retain(fresh.connection(), on("2027-10-01T02:00:00.000Z"), Dry::no, {}).value();
        CHECK(done.unnamed == 1);
        const auto pupils = held(fresh);
        REQUIRE(pupils.size() == 2);
        CHECK(pupils[0].identity.has_value()); // still on roll
        CHECK_FALSE(pupils[1].identity.has_value());
        CHECK(pupils[1].stays.front().is.source_id.empty());
        CHECK(pupils[1].stays.front().is.year_group == YearGroup{8});
        CHECK(everything(fresh).find("H356210811018") == std::string::npos);
        CHECK(retain(fresh.connection(), on("2032-10-01T02:00:00.000Z"), Dry::no, {}).value().erased == 1);
        CHECK(held(fresh).size() == 1);
    });
}

TEST_CASE("whoever an older copy brings back is forgotten again") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_trust_with_pupils(fresh);
        const auto pupil = held(fresh).front();
        const Tombstone stone{.id = pupil.id,
                              .number = pupil.number,
                              .at = on("2026-11-01T08:30:00.000Z").at,
                              .person = "the-tester",
                              .why = "The parents asked."};
        {
            auto writer = fresh.writer();
            CHECK(forget_again(writer, std::array{stone}, {}).value() == 1);
            CHECK(forget_again(writer, std::array{stone}, {}).value() == 0);
            CHECK(tombstones(writer).value().size() == 1);
            REQUIRE(writer.commit().ok());
        }
        CHECK(held(fresh).size() == 1);
    });
}

TEST_CASE("what another folder holds of a pupil goes with the pupil") {
    auto fresh = testing::fresh_database();
    a_trust_with_pupils(fresh);
    static std::int64_t erased_number = 0;
    constexpr std::array<Eraser, 1> others{[](storage::Writer&, PupilNumber number) -> basics::Result<void> {
        erased_number = number.value();
        return {};
    }};
    const auto pupil = held(fresh).back();
    REQUIRE(forget_pupil(fresh.connection(), on("2026-10-05T08:30:00.000Z"), pupil.number, "By rule.", others).ok());
    CHECK(erased_number == pupil.number.value());
}

TEST_CASE("months go by the calendar") {
    CHECK(months_after(2026y / January / 31, 1) == basics::Date{2026y / February / 28});
    CHECK(months_after(2028y / February / 29, 12) == basics::Date{2029y / February / 28});
    CHECK(months_before(2026y / March / 31, 1) == basics::Date{2026y / February / 28});
}
