#include "pupils/oneroster_source.h"

#include "testing/a_file.h"

using namespace pupils;
using namespace std::chrono;

namespace {

const FileOf of{.school = basics::Urn{990001}, .as_of = 2026y / October / 1, .source = "roster"};
const SchoolNumbers numbers{.urn = of.school, .laestab = basics::LaEstab{9994001}};

std::vector<testing::Part> an_archive() {
    return {
        {"manifest.csv", "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\n"},
        {"orgs.csv", "sourcedId,status,dateLastModified,name,type,identifier\n"
                     "o1,active,,Invented Oakfield,school,999/4001\no2,active,,Invented Rowan,school,990002\n"},
        {"roles.csv", "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId\n"
                      "r1,active,,u1,primary,student,2026-09-02,,o1\nr2,active,,u2,primary,student,,,o2\n"
                      "r3,active,,u3,primary,teacher,,,o1\nr4,active,,u4,primary,student,,,o1\n"},
        {"demographics.csv", "sourcedId,status,dateLastModified,birthDate,sex\nu1,active,,2019-05-03,female\n"},
        {"users.csv",
         "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,identifier,email,grades\n"
         "u1,active,,true,ada,{UPN:B801200005001},Ada,Example,,ada@example.invalid,02\n"
         "u2,active,,true,ben,,Ben,Sample,H356210811018,,KG\n"
         "u3,active,,true,tom,,Tom,Teacher,,,\n"
         "u4,tobedeleted,,true,cara,,Cara,Instance,P207000016049,,03\n"}};
}

basics::Result<PupilFile> read(const std::vector<testing::Part>& parts, const SchoolNumbers& whose = numbers) {
    const auto file = testing::a_zip(parts);
    const auto tables = sources::open_tables(file.path());
    REQUIRE_MESSAGE(tables.ok(), tables.problem().message);
    REQUIRE(is_oneroster(tables.value()));
    return read_oneroster(tables.value(), whose, {}, of);
}

} // namespace

TEST_CASE("a OneRoster archive gives the students of the school, and nobody else") {
    const auto file = read(an_archive());
    REQUIRE_MESSAGE(file.ok(), file.problem().message);
    REQUIRE(file.value().rows.size() == 1);
    const auto& ada = file.value().rows.front();
    CHECK(ada.named.upn->text() == "B801200005001");
    CHECK(ada.named.source_id == "u1");
    CHECK(ada.named.born == basics::Date{2019y / May / 3});
    CHECK(ada.sex == Sex::female);
    CHECK(ada.stay.year_group == YearGroup{2});
    CHECK(ada.stay.starts == basics::Date{2026y / September / 2});
    const auto rowan = read(an_archive(), {.urn = basics::Urn{990002}});
    REQUIRE(rowan.value().rows.size() == 1);
    CHECK(rowan.value().rows.front().stay.year_group == YearGroup{0});
}

TEST_CASE("an archive of other schools is refused") {
    CHECK_FALSE(read(an_archive(), {.urn = basics::Urn{990009}}).ok());
}
