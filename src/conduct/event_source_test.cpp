#include "conduct/event_source.h"
#include "testing/a_file.h"

using namespace conduct;
using namespace std::chrono;

namespace {

const HeaderNames names{{"upn", {Field::upn, 1}},           {"student id", {Field::source_id, 4}},
                        {"start date", {Field::day, 1}},    {"date", {Field::day, 13}},
                        {"type", {Field::type, 7}},         {"outcome", {Field::outcome, 1}},
                        {"sessions", {Field::sessions, 1}}, {"days", {Field::days, 1}},
                        {"reason", {Field::reason, 1}},     {"reason 2", {Field::reason_2, 1}},
                        {"decision", {Field::became, 1}}};

Terms terms() {
    return {.meanings = {{{Field::reason, "pp"}, "PP"},
                         {{Field::reason, "db"}, "DB"},
                         {{Field::reason, "bullying"}, "BU"},
                         {{Field::reason, "ot"}, "OT"},
                         {{Field::type, "disruption"}, "disruption"},
                         {{Field::outcome, ""}, "not_said"},
                         {{Field::outcome, "detention"}, "detention"},
                         {{Field::kind, "suspension"}, "suspension"},
                         {{Field::kind, "permanent"}, "exclusion"},
                         {{Field::became, "withdrawn"}, "withdrawn"}},
            .reasons = {{.code = "PP", .words = "Physical assault against a pupil"},
                        {.code = "DB", .words = "Disruptive behaviour"},
                        {.code = "BU", .words = "Bullying"},
                        {.code = "OT", .words = "Other", .last = 2020y / August / 31}}};
}

EventsFile read(std::string_view text) {
    const auto file = testing::a_file(text);
    auto tables = sources::open_tables(file.path());
    REQUIRE(tables.ok());
    auto& table = *tables.value().front();
    auto read = read_events(table, columns_of(table.headers(), names), terms());
    REQUIRE_MESSAGE(read.ok(), read.problem().message);
    return std::move(read).value();
}

} // namespace

TEST_CASE("a suspension has its first day, its sessions or days, and up to three reasons") {
    const auto file = read("UPN,Name,Start date,Days,Reason,Reason 2,What happened\n"
                           "A1,Invented,05/10/2026,1.5,PP,Bullying,He hit him\n"
                           "A2,Invented,2026-10-06,0.5,DB,DB,Again\n");
    REQUIRE(file.rows.size() == 2);
    CHECK(file.about == About::suspensions);
    CHECK(file.rows[0].event
          == Event{.kind = Kind::suspension, .day = 2026y / October / 5, .sessions = 3, .reasons = {"PP", "BU"}});
    CHECK(file.rows[1].event.sessions == 1);
    CHECK(file.rows[1].event.reasons == std::vector<std::string>{"DB"});
    CHECK(file.columns_dropped == std::vector<std::string>{"Name", "What happened"});
}

TEST_CASE("what is no suspension is refused by row and column, and never repeated") {
    const auto file = read("UPN,Start date,Sessions,Reason,Decision\n"
                           ",2026-10-05,2,PP,\n"
                           "A1,yesterday,2,PP,\n"
                           "A1,2026-10-05,0,PP,\n"
                           "A1,2026-10-05,91,PP,\n"
                           "A1,2026-10-05,1.5,PP,\n"
                           "A1,2026-10-05,2,Because,\n"
                           "A1,2026-10-05,2,OT,\n"
                           "A1,2026-10-05,2,,\n"
                           "A1,2026-10-05,2,PP,perhaps\n"
                           "A1,2026-10-05,2,PP,Withdrawn\n");
    REQUIRE(file.rows.size() == 1);
    CHECK(file.rows[0].event.became == Became::withdrawn);
    REQUIRE(file.refused.size() == 9);
    CHECK(file.refused[0].column == "UPN");
    CHECK(file.refused[1].column == "Start date");
    CHECK(file.refused[2].column == "Sessions");
    CHECK(file.refused[5].reason == "This is none of DfE's reasons. Write its two letters, such as PP or DB.");
    CHECK(file.refused[6].reason == "The reason OT was not in force on 5 October 2026.");
    CHECK(file.refused[8].column == "Decision");
    CHECK(file.unknown_words.empty());
}

TEST_CASE("a column called type tells suspensions from permanent exclusions, or is that of incidents") {
    const auto both = read("Student ID,Start date,Type,Sessions,Reason\n"
                           "7,2026-10-05,Suspension,4,PP\n7,2026-10-12,Permanent,,DB\n7,2026-10-13,Detention,,DB\n");
    REQUIRE(both.rows.size() == 2);
    CHECK(both.rows[1].event.kind == Kind::exclusion);
    CHECK(both.refused[0].column == "Type");
    const auto incidents = read("Student ID,Date,Type,Outcome\n7,2026-10-05,disruption,Detention\n"
                                "7,2026-10-05,Disruption,\n7,2026-10-06,Chewing gum,\n");
    CHECK(incidents.about == About::incidents);
    REQUIRE(incidents.rows.size() == 2);
    CHECK(incidents.rows[1].event.outcome == "not_said");
    CHECK(incidents.unknown_words == std::set<std::string>{"Chewing gum"});
}

TEST_CASE("a column of texts is not taken for one of types whose words should be said") {
    std::string text = "UPN,Date,Type\n";
    for (char letter = 'a'; letter <= 'z'; ++letter) text += fmt::format("A1,2026-10-05,Ada did {}\n", letter);
    const auto file = read(text);
    CHECK(file.refused.size() == 26);
    CHECK(file.unknown_words.empty());
}
