#include "pupils/ctf_source.h"

#include "testing/a_file.h"
#include "testing/shared_data.h"

using namespace pupils;
using namespace std::chrono;

namespace {

const FileOf summer{.school = basics::Urn{990001}, .as_of = 2026y / July / 10, .source = "ctf"};

std::string a_ctf(std::string_view pupils) {
    return std::string{"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CTfile><Header><CTFversion>25.0</CTFversion>"
                       "<SourceSchool><LEA>999</LEA><Estab>2001</Estab></SourceSchool>"
                       "<DestSchool><LEA>999</LEA><Estab>4001</Estab></DestSchool></Header><CTFpupilData>"}
           + std::string{pupils} + "</CTFpupilData></CTfile>";
}

CtfFile read(std::string_view pupils, std::optional<basics::LaEstab> receiving = {}) {
    const auto file = testing::a_file(a_ctf(pupils));
    auto ctf = read_ctf(file.path(), {}, summer, receiving);
    REQUIRE_MESSAGE(ctf.ok(), ctf.problem().message);
    return std::move(ctf).value();
}

constexpr std::string_view ada =
    "<Pupil><UPN>B801200005001</UPN><Surname>Example &amp; Sons</Surname><Forename>Ada</Forename><DOB>2015-05-03</DOB>"
    "<Sex>F</Sex><BasicDetails><NCyearActual>6</NCyearActual><Ethnicity>WBRI</Ethnicity></BasicDetails>"
    "<SENhistory><SEN><SENprovision>K</SENprovision></SEN></SENhistory>"
    "<Contacts><Contact><Surname>Grown-Up</Surname><Forename>Some</Forename></Contact></Contacts>"
    "<StageAssessments><KeyStage><Stage>KS2</Stage></KeyStage></StageAssessments></Pupil>";

} // namespace

TEST_CASE("a Common Transfer File gives pupils by their wanted fields, and nobody else") {
    const auto ctf = read(ada);
    CHECK(ctf.version == "25.0");
    CHECK(ctf.from == basics::LaEstab{9992001});
    CHECK(ctf.to == basics::LaEstab{9994001});
    REQUIRE(ctf.pupils.rows.size() == 1);
    const auto& row = ctf.pupils.rows.front();
    CHECK(row.named.surname == "Example & Sons");
    CHECK(row.named.forename == "Ada");
    CHECK(row.named.born == basics::Date{2015y / May / 3});
    CHECK(row.stay.year_group == YearGroup{6});
    CHECK(row.characteristics.size() == 2);
    CHECK_FALSE(row.stay.starts.has_value());
}

TEST_CASE("pupils who are sent to the school in summer begin in September") {
    const auto ctf = read(ada, basics::LaEstab{9994001});
    CHECK(ctf.pupils.rows.front().stay.starts == basics::Date{2026y / September / 1});
    CHECK_FALSE(read(ada, basics::LaEstab{9992001}).pupils.rows.front().stay.starts.has_value());
}

TEST_CASE("a pupil without a name or a number is refused with a place and no name") {
    const auto ctf = read("<Pupil><UPN>B801200005002</UPN><Surname>Mistyped</Surname><Forename>Ada</Forename></Pupil>");
    CHECK(ctf.pupils.rows.empty());
    REQUIRE(ctf.pupils.rows_refused.size() == 1);
    CHECK(ctf.pupils.rows_refused.front().line == 1);
    CHECK(ctf.pupils.rows_refused.front().column == "UPN");
}

TEST_CASE("XML that is broken or of another kind is refused") {
    for (const auto* text :
         {"<?xml version=\"1.0\"?><Census></Census>", "<CTfile><CTFpupilData><Pupil>", "<CTfile></Other>"}) {
        const auto file = testing::a_file(text);
        CHECK(looks_like_xml(file.path()));
        CHECK_FALSE(read_ctf(file.path(), {}, summer, {}).ok());
    }
    std::string deep = "<CTfile>";
    for (int at = 0; at < 50'000; ++at) deep += "<a>";
    CHECK_FALSE(read_ctf(testing::a_file(deep).path(), {}, summer, {}).ok());
}

TEST_CASE("a Common Transfer File of version 25 is read whole") {
    constexpr auto name = "mis_samples/ctf_3729999_3724999_synthetic.xml";
    if (!testing::have_shared_data(name)) return;
    const auto ctf = read_ctf(testing::shared_data(name), {}, summer, basics::LaEstab{3724999});
    REQUIRE(ctf.ok());
    CHECK(ctf.value().pupils.rows.size() == 12);
    CHECK(ctf.value().pupils.rows_refused.empty());
    CHECK(ctf.value().pupils.rows[1].named.surname == "Müller");
}
