#include "attendance/mark_store.h"
#include "commands/erasers.h"
#include "commands/routes.h"
#include "conduct/import_jobs.h"
#include "conduct/leaving_store.h"
#include "people/installation_store.h"
#include "pupils/import_jobs.h"
#include "pupils/pupil_store.h"
#include "pupils/retention_jobs.h"
#include "testing/a_file.h"
#include "testing/invented_trust.h"
#include "testing/visit.h"

#include <fmt/ranges.h>

using namespace std::chrono;
using permissions::Role;

namespace {

const storage::Author tester{.person = permissions::PersonId{"the-tester"},
                             .at = basics::parse_iso_instant("2026-11-20T10:05:00.000Z").value()};
const basics::Date as_of = 2026y / November / 20;
const auto director = testing::somebody({{.role = Role::director_of_education}});
const auto trustee = testing::somebody({{.role = Role::trustee}});

void a_real_trust(testing::FreshDatabase& fresh) {
    testing::put_invented_trust(fresh);
    auto writer = fresh.writer();
    REQUIRE(people::save(writer, people::made_trust({}, testing::invented_trust).value()).ok());
    REQUIRE(writer.commit().ok());
}

// Every third is disadvantaged; years 7 and 8.
void bring_pupils(testing::FreshDatabase& fresh, int pupils = 90) {
    std::string text = "Student ID,Surname,Forename,Year,Sex,SEN,Pupil premium,Date of admission\n";
    for (int i = 0; i < pupils; ++i)
        text += fmt::format("{},Invented,Pupil {},{},{},N,{},2025-09-01\n", 100 + i, i, i % 2 ? 8 : 7,
                            i % 5 < 2 ? "F" : "M", i % 3 ? "No" : "Yes");
    const auto file = testing::a_file(text);
    const auto report = pupils::import_pupils(fresh.connection(), tester, file.path(),
                                              {.school = testing::oakfield, .as_of = as_of, .source = "arbor"});
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
    REQUIRE(report.value().taken == pupils);
}

basics::Result<conduct::Report> bring(testing::FreshDatabase& fresh, std::string_view text,
                                      std::vector<conduct::Meaning> meanings = {}, bool dry_run = false) {
    const auto file = testing::a_file(text);
    return conduct::import_conduct(fresh.connection(), tester, file.path(),
                                   {.school = testing::oakfield,
                                    .as_of = as_of,
                                    .source = "arbor",
                                    .dry_run = dry_run,
                                    .meanings = std::move(meanings)});
}
conduct::Report brought(testing::FreshDatabase& fresh, std::string_view text,
                        std::vector<conduct::Meaning> meanings = {}) {
    auto report = bring(fresh, text, std::move(meanings));
    REQUIRE_MESSAGE(report.ok(), report.problem().message);
    return std::move(report).value();
}

// All disadvantaged pupils are suspended once, twelve of the others too.
std::string suspensions() {
    std::string text = "Student ID,Start date,Sessions,Reason\n";
    for (int i = 0; i < 90; ++i)
        if (i % 3 == 0 || i < 18) text += fmt::format("{},2026-10-05,3,DB\n", 100 + i);
    return text;
}

bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

std::int64_t records(testing::FreshDatabase& fresh) {
    constexpr storage::Statement<0> count{"count", "select count(*) from conduct_records"};
    return fresh.reader().find(count, [](const storage::Row& row) { return row.integer(0); }).value().value();
}

} // namespace

TEST_CASE("suspensions come in once, a correction changes them, and each file can be taken back in turn") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_real_trust(fresh);
        bring_pupils(fresh);
        const auto tried = bring(fresh, suspensions(), {}, true);
        REQUIRE(tried.ok());
        CHECK(tried.value().batch.made == 42);
        CHECK(records(fresh) == 0);
        const auto first = brought(fresh, suspensions());
        CHECK(first.batch.made == 42);
        CHECK(first.refused.empty());
        CHECK(brought(fresh, suspensions()).held_already);
        const auto second = brought(fresh, "Student ID,Start date,Type,Sessions,Reason,Decision\n"
                                           "100,2026-10-05,Suspension,5,DB,\n101,2026-10-05,Suspension,3,DB,\n"
                                           "102,2026-11-02,Permanent,,PP,Upheld\n");
        CHECK(second.batch.made == 1);
        CHECK(second.batch.changed == 1);
        CHECK(second.batch.unchanged == 1);
        CHECK(records(fresh) == 43);
        auto writer = fresh.writer();
        const auto all = conduct::batches(writer, {.everything = true}).value();
        REQUIRE(all.size() == 2);
        const auto refused = conduct::undo(writer, all[1]);
        REQUIRE_FALSE(refused.ok());
        CHECK(holds(refused.problem().message, "the same records: 2."));
        REQUIRE(conduct::undo(writer, all[0]).ok());
        REQUIRE(conduct::undo(writer, all[1]).ok());
        REQUIRE(writer.commit().ok());
        CHECK(records(fresh) == 0);
        CHECK(brought(fresh, suspensions()).batch.made == 42);
    });
}

TEST_CASE("a file without a row says that nobody was suspended; one of which no row can be taken says nothing") {
    auto fresh = testing::fresh_database();
    a_real_trust(fresh);
    bring_pupils(fresh, 3);
    CHECK_FALSE(brought(fresh, "Student ID,Start date,Sessions,Reason\n999,2026-10-05,3,DB\n").batch.id);
    CHECK(brought(fresh, "Student ID,Start date,Sessions,Reason\n").batch.id);
}

TEST_CASE("what a school takes along when it leaves is what import conduct reads") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_real_trust(fresh);
        const auto list =
            testing::a_file("UPN,Surname,Forename,Year,Date of admission\nB801200005001,Invented,One,7,2025-09-01\n");
        REQUIRE(pupils::import_pupils(fresh.connection(), tester, list.path(),
                                      {.school = testing::oakfield, .as_of = as_of, .source = "arbor"})
                    .ok());
        brought(fresh,
                "UPN,Start date,Type,Sessions,Reason,Reason 2,Decision\n"
                "B801200005001,2026-10-05,Suspension,5,DB,PP,\nB801200005001,2026-11-02,Permanent,,PP,,Upheld\n");
        brought(fresh, "UPN,Date,Type\nB801200005001,2026-10-05,Truancy\n");
        const auto as_text = [](const pupils::HeldPart& part) {
            std::string text = fmt::format("{}\n", fmt::join(part.headings, ","));
            for (const auto& row : part.rows) text += fmt::format("{}\n", fmt::join(row, ","));
            return text;
        };
        std::string suspensions, incidents;
        {
            auto reader = fresh.reader();
            suspensions = as_text(conduct::suspensions_leaving(reader, testing::oakfield, as_of).value());
            incidents = as_text(conduct::incidents_leaving(reader, testing::oakfield, as_of).value());
        }
        CHECK(brought(fresh, suspensions).batch.unchanged == 2);
        CHECK(brought(fresh, incidents).batch.unchanged == 1);
    });
}

TEST_CASE("a word that nobody knows is asked for, and once said is known for the school") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_real_trust(fresh);
        bring_pupils(fresh);
        const std::string text = "Student ID,Date,Type,Outcome\n100,2026-10-05,Chewing gum,Warning\n"
                                 "101,2026-10-05,Truancy,Isolation\n";
        const auto asked = brought(fresh, text);
        CHECK(asked.batch.made == 1);
        CHECK(asked.unknown_words == std::set<std::string>{"Chewing gum"});
        CHECK_FALSE(bring(fresh, text, {{conduct::Field::type, "Chewing gum", "gum"}}).ok());
        CHECK(brought(fresh, text, {{conduct::Field::type, "Chewing gum", "preparation"}}).batch.made == 1);
        CHECK(brought(fresh, text + "102,2026-10-05,chewing gum,\n").batch.made == 1);
    });
}

TEST_CASE("retaining, forgetting and a request for access reach what is held of conduct") {
    testing::each_database([](testing::FreshDatabase& fresh) {
        a_real_trust(fresh);
        bring_pupils(fresh, 3);
        brought(fresh, "Student ID,Start date,Sessions,Reason\n100,2026-10-05,3,DB\n101,2026-10-05,3,DB\n");
        brought(fresh, "Student ID,Start date,Sessions,Reason\n100,2026-10-05,4,DB\n");
        const pupils::PupilNumber pupil{1};
        {
            auto reader = fresh.reader();
            std::size_t rows = 0;
            for (const auto& part : conduct::conduct_held(reader, pupil).value()) rows += part.rows.size();
            CHECK(rows == 2); // the suspension, and what it was before
        }
        const storage::Author later{.person = tester.person, .at = tester.at + days{40}};
        const auto dry =
            pupils::retain(fresh.connection(), later, pupils::Dry::yes, commands::erasers(), commands::undo_enders());
        REQUIRE(dry.ok());
        CHECK(dry.value().undo >= 3); // of the files of conduct, beside that of pupils
        REQUIRE(pupils::forget_pupil(fresh.connection(), tester, pupil, "Asked.", commands::erasers()).ok());
        CHECK(records(fresh) == 1);
        REQUIRE(pupils::retain(fresh.connection(), later, pupils::Dry::no, commands::erasers(), commands::undo_enders())
                    .ok());
        auto writer = fresh.writer();
        const auto all = conduct::batches(writer, {.everything = true}).value();
        CHECK(holds(conduct::undo(writer, all[1]).problem().message, "no longer kept"));
    });
}

TEST_CASE("the page says how often pupils are suspended, and which of them oftener") {
    testing::App app{routes()};
    app.set_clock("2026-11-20T10:06:00.000Z");
    a_real_trust(app.fresh());
    bring_pupils(app.fresh());
    CHECK(holds(testing::visit(app, "/schools/990001/behaviour", director).body, "bearing import conduct"));
    CHECK(holds(testing::visit(app, "/behaviour", director).body, "No file of suspensions"));
    brought(app.fresh(), suspensions());
    brought(app.fresh(), "Student ID,Date,Type,Outcome\n100,2026-10-05,Truancy,Isolation\n");
    const auto page = testing::visit(app, "/schools/990001/behaviour", trustee);
    CHECK(page.status == 200);
    CHECK(holds(page.body, "42 suspensions from 1 September 2026 to 20 November 2026, 46.7 per 100 pupils on roll"));
    CHECK(holds(page.body, "42 pupils were suspended and lost 126 sessions, 63 school days."));
    CHECK(holds(page.body, "Permanent exclusions: none."));
    CHECK(holds(page.body, "Disadvantaged: suspended 5.0 times"));
    CHECK(holds(page.body, "hidden")); // one pupil's incident
    CHECK(holds(page.body, "Suspensions to 20 November 2026"));
    CHECK(app.get("/schools/990001/behaviour/table.csv", trustee).reply.status == 200);
    CHECK(app.get("/schools/990001/behaviour/table.xlsx", trustee).reply.status == 200);
    CHECK(app.get("/schools/990001/behaviour?year=2019/20", trustee).reply.status == 200);
    const auto trust = testing::visit(app, "/behaviour", trustee);
    CHECK(holds(trust.body, "46.7"));
    CHECK(holds(trust.body, "No file of suspensions of this year: "));
    CHECK(app.get("/behaviour/table.csv", trustee).reply.status == 200);
    CHECK(app.get("/behaviour/table.xlsx", trustee).reply.status == 200);
}

TEST_CASE("one to five pupils suspended are few enough to be told, but by those who may read their names") {
    testing::App app{routes()};
    a_real_trust(app.fresh());
    bring_pupils(app.fresh());
    brought(app.fresh(), "Student ID,Start date,Sessions,Reason\n100,2026-10-05,3,DB\n100,2026-10-12,3,DB\n");
    const auto others = testing::visit(app, "/schools/990001/behaviour", trustee);
    CHECK(holds(others.body, "Fewer than six pupils were suspended"));
    CHECK_FALSE(holds(others.body, "By group"));
    CHECK_FALSE(holds(app.get("/schools/990001/behaviour/table.csv", trustee).reply.body, ",2,"));
    const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::oakfield}});
    CHECK(holds(testing::visit(app, "/schools/990001/behaviour", head).body, "2 suspensions from"));
}

TEST_CASE("whoever holds no role for the school is refused, and sees other schools only") {
    testing::App app{routes()};
    a_real_trust(app.fresh());
    bring_pupils(app.fresh());
    brought(app.fresh(), suspensions());
    const auto elsewhere = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});
    for (const auto* address :
         {"/schools/990001/behaviour", "/schools/990001/behaviour/table.csv", "/schools/990001/behaviour/table.xlsx"}) {
        CHECK(app.get(address, elsewhere).reply.status == 403);
        CHECK(app.get(address, testing::somebody({{.role = Role::coach}})).reply.status == 403);
    }
    CHECK(app.get("/behaviour", testing::somebody({{.role = Role::coach}})).reply.status == 403);
    CHECK_FALSE(holds(app.get("/behaviour", elsewhere).reply.body, "Oakfield"));
}

TEST_CASE("a demonstration and another trust's school take no file of conduct") {
    auto fresh = testing::fresh_database();
    testing::put_invented_trust(fresh);
    CHECK_FALSE(bring(fresh, suspensions()).ok());
    auto writer = fresh.writer();
    REQUIRE(people::save(writer, people::made_demonstration({}).value()).ok());
    REQUIRE(writer.commit().ok());
    const auto refused = bring(fresh, suspensions());
    REQUIRE_FALSE(refused.ok());
    CHECK(holds(refused.problem().message, "demonstration"));
}
