// Replaying the journal gives the tables back.
#include "testing/replayed.h"

#include "plans/evidence_store.h"
#include "plans/plan_store.h"
#include "testing/examples.h"
#include "testing/planning_trust.h"

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

using Trust = testing::PlanningTrust;

namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file{path};
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

// The tables that some statement marked "journalled" changes.
std::set<std::string> journalled_tables() {
    const std::regex statement{"-- name: \\w+ journalled\n(?:--[^\n]*\n)*(?:insert into|update|delete from) (\\w+)"};
    std::set<std::string> out;
    for (const auto& each :
         std::filesystem::recursive_directory_iterator{std::filesystem::path{BEARING_SOURCE_DIR} / "src"}) {
        if (each.path().extension() != ".sql") continue;
        const auto all = text_of(each.path());
        for (std::sregex_iterator found{all.begin(), all.end(), statement}, end; found != end; ++found)
            out.insert((*found)[1]);
    }
    return out;
}

} // namespace

TEST_CASE("every table that is changed by journalled statements is in the list of those that are replayed") {
    const auto marked = journalled_tables();
    CHECK(marked.size() > 30);
    std::set<std::string> listed;
    for (const auto& [table, of] : testing::replayed_tables()) listed.insert(table);
    for (const auto& table : marked)
        CHECK_MESSAGE(listed.contains(table), table << " is not in examples/journal/replayed.txt");
    for (const auto& [table, of] : testing::replayed_tables())
        CHECK_MESSAGE(marked.contains(table), table << " is journalled no more");
}

TEST_CASE("a column that stands in no journal is said why") {
    std::set<std::pair<std::string, std::string>> said;
    for (const auto& row : testing::examples("journal/replayed.txt").front().rows_with("given", "column kept out"))
        if (!row.at("because").empty()) said.emplace(row.at("table"), row.at("column kept out"));
    std::set<std::pair<std::string, std::string>> kept_out;
    for (const auto& [table, of] : testing::replayed_tables())
        for (const auto& [column, field] : of.columns)
            if (field == "(kept out)") kept_out.emplace(table, column);
    CHECK(said == kept_out);
}

TEST_CASE("a column that a migration adds to a table that is replayed has to be in the list") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        auto reader = fresh.reader();
        for (const auto& [table, of] : testing::replayed_tables())
            CHECK_MESSAGE(
                testing::columns_of(reader, table) == static_cast<int>(of.columns.size()),
                table << " has a column that examples/journal/replayed.txt does not list, or lists one twice");
    });
}

TEST_CASE("every table that is said to be replayed is walked by a test") {
    std::string tests;
    for (const auto& each :
         std::filesystem::recursive_directory_iterator{std::filesystem::path{BEARING_SOURCE_DIR} / "src"})
        if (each.path().filename() == "replay_test.cpp") tests += text_of(each.path());
    for (const auto& [table, of] : testing::replayed_tables())
        CHECK_MESSAGE(tests.find('"' + table + '"') != std::string::npos,
                      table << " is compared by no replay_test.cpp");
}

TEST_CASE(
    "plans from draft to superseded, carried forward, handed over and taken out are as the journal replays them") {
    Trust trust;
    const auto plan = trust.a_plan();
    const auto objective = trust.an_objective(plan, trust.teacher);
    const auto gone = trust.an_objective(plan, trust.head);
    trust.a_step(gone, "actions", trust.head, "2026-09-25");
    trust.done(gone + "/removal", trust.head, {{"version", "1"}});
    const auto milestone = trust.a_step(objective, "milestones", trust.teacher, "2026-09-18");
    const auto action = trust.a_step(objective, "actions", trust.head, "2026-09-25");
    trust.live(plan);
    trust.done(milestone + "/moves", trust.teacher, {{"verb", "miss"}, {"version", "1"}, {"reason", "Ill"}});
    trust.done(milestone + "/moves", trust.teacher,
               {{"verb", "redate"}, {"version", "2"}, {"day", "2026-10-02"}, {"reason", "Trainer was ill"}});
    trust.done(action + "/moves", trust.head, {{"verb", "block"}, {"version", "1"}, {"reason", "No room"}});
    trust.done(objective + "/reviews", trust.teacher,
               {{"delivery", "amber"}, {"delivery_reason", "Late"}, {"impact", "green"}, {"impact_reason", "Books"}});
    const auto body = trust.app.get(objective + "/answer", trust.teacher).reply.body;
    const auto at = body.find("name=\"version\" value=\"") + 22;
    trust.done(objective + "/answer", trust.teacher,
               {{"version", body.substr(at, body.find('"', at) - at)}, {"answer", "The mocks say more."}});
    trust.done(
        plan + "/handover", trust.head,
        {{"from", std::string{trust.teacher.id.text()}}, {"to", std::string{trust.head.id.text()}}, {"version", "4"}});
    trust.done(plan + "/moves", trust.head,
               {{"verb", "evaluate"}, {"version", "4"}, {"outcome", "partly"}, {"evaluation", "Half of it."}});
    trust.done(plan + "/moves", trust.director, {{"verb", "close"}, {"version", "5"}});
    trust.done(plan + "/moves", trust.head, {{"verb", "carry"}, {"version", "6"}, {"to", "2028-07-20"}});
    trust.done("/schools/990001/journey/steps", trust.director,
               {{"version", "none"},
                {"phase", "repair"},
                {"trend", "cannot_tell"},
                {"capacity", "taker"},
                {"reason", "First"}});
    trust.done("/schools/990001/journey/subjects/teams", trust.head,
               {{"version", "0-0-0"}, {"team_subject", "Maths"}, {"teachers", "5"}});
    trust.done("/schools/990001/journey/subjects/steps", trust.head,
               {{"version", "1-0-20710"},
                {"subject", "Maths"},
                {"phase", "improve"},
                {"trend", "improving"},
                {"reason", "Books"}});
    const auto premium = trust.a_plan("pupil_premium");
    trust.done(premium + "/statement/edit", trust.head, {{"version", "0"}, {"intent", "First"}, {"pupils", "904"}});
    trust.done(premium + "/statement/edit", trust.head, {{"version", "1"}, {"intent", "Second"}, {"eligible", "31.5"}});
    {
        auto writer = trust.app.fresh().writer();
        const plans::PlanId id{premium.substr(7)};
        const auto of = plans::plan_seen(writer, trust.head, std::chrono::year{2026} / 9 / 14, id).value();
        REQUIRE(plans::add(writer, of,
                           {.id = plans::EvidenceId{"e1"},
                            .plan = id,
                            .name = "books.pdf",
                            .kind = plans::EvidenceKind::pdf,
                            .bytes = 5,
                            .hash = "hash",
                            .words = "Books",
                            .person = trust.head.id,
                            .at = writer.author().at},
                           "%PDF-")
                    .ok());
        REQUIRE(writer.commit().ok());
    }
    auto reader = trust.app.fresh().reader();
    testing::check_replayed(reader, {"plans", "plan_objectives", "plan_milestones", "plan_actions", "plan_reviews",
                                     "plan_evidence", "plan_statements", "plan_standings", "journey_phases",
                                     "subject_teams", "subject_phases"});
}
