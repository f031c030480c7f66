// PackPage, and the pack as a document by itself.
#include "home/pack_page.h"
#include "home/pack_store.h"
#include "home/sheet_table_page.h"
#include "plans/plan_store.h"
#include "programmes/placement_store.h"
#include "testing/committee_app.h"

using testing::CommitteeApp;
using testing::holds;

namespace {

constexpr std::array parts{"What changed since the last meeting",
                           "What is off track",
                           "Alarms",
                           "Placements in the trust’s programmes",
                           "Trust priorities and progress of plans",
                           "What the data cannot say"};

// A meeting of the trustees that was held, with minutes in both parts, and one ahead.
std::string meetings_of_trustees(CommitteeApp& trust) {
    const auto before = trust.called(trust.trustees);
    const auto ahead = trust.called(trust.trustees, "2026-12-10");
    const auto item = trust.item(before, "The autumn term"), secret = trust.item(before, "Zqx", "confidential");
    trust.move(before, "issue");
    trust.app.set_clock(testing::evening);
    trust.attend(before, {"Carys Invented", "Tove Invented"});
    trust.move(before, "hold");
    trust.line(item, {{"kind", "decision"}, {"words", "To look at reading first."}});
    trust.line(item, {{"kind", "action"},
                      {"words", "Bring the costs."},
                      {"owner_email", "dara@example.org"},
                      {"due", "2026-11-20"}});
    trust.line(secret, {{"kind", "decision"}, {"words", "Zqx decided."}});
    trust.move(before, "draft");
    return ahead;
}

} // namespace

TEST_CASE("the pack says in six parts what changed, what is off track, and what the data cannot say") {
    CommitteeApp trust;
    auto& people = trust.people;
    const auto ahead = meetings_of_trustees(trust);
    trust.app.set_clock("2026-11-25T09:00:00.000Z");
    for (const auto& address : {std::string{"/pack"}, ahead + "/pack"}) {
        CAPTURE(address);
        const auto page = testing::visit(trust.app, address, people.trustee);
        CHECK(page.heading == "Pack for Trustees, 10 December 2026");
        for (const auto* part : parts) CHECK(page.says(part));
        CHECK(page.says("The last meeting was on 12 November 2026."));
        CHECK(page.says("No inspection of our schools began since then, as far as Ofsted has published."));
        CHECK(page.says("To look at reading first."));
        CHECK(page.says("Of the last meeting’s actions 1 is overdue."));
        CHECK(page.says("Dara Invented"));
        CHECK(page.says("“Bring the costs” was due on 20 November 2026 and is not done. What stands in its way?"));
        CHECK(page.says(
            "Invented Oakfield Academy stands behind (Attainment 8), and no approved plan of it is held here."));
        CHECK(page.says("Attainment 8")); // Oakfield is behind England
        CHECK(page.says("38.0"));
        CHECK(page.says("Suppressed: too few pupils to publish: 1 headline figure."));
        CHECK(page.says("of Progress 8 2019/20, 2020/21, 2021/22, 2024/25 and 2025/26"));
        CHECK(page.says("No change is told across them."));
        CHECK_FALSE(page.says("Zqx"));
    }
    CHECK(testing::visit(trust.app, "/committees", people.trustee).says("The trustees’ pack"));
    CHECK(testing::visit(trust.app, ahead, people.trustee).says("Pack for this meeting"));
    for (const auto* who : {&people.head, &people.chair, &people.elsewhere}) {
        CHECK(trust.app.get("/pack", *who).reply.status == 404);
        CHECK(trust.app.get(ahead + "/pack", *who).reply.status == 404);
    }
    CHECK(trust.app.get("/pack", people.administrator).reply.status == 403);
    CHECK(trust.app.get("/pack.pdf", people.administrator).reply.status == 403);
    CHECK(trust.app.get("/pack.pdf", people.head).reply.status == 404);
    CHECK(trust.app.get(ahead + "/pack.pdf", people.elsewhere).reply.status == 404);
    const auto local = trust.called(trust.local, "2026-12-10");
    CHECK(trust.app.get(local + "/pack", people.clerk).reply.status == 404); // has its papers
}

TEST_CASE("without a meeting of trustees there is no pack, and a first one has nothing before it") {
    CommitteeApp trust;
    CHECK(trust.app.get("/pack", trust.people.trustee).reply.status == 404);
    CHECK_FALSE(testing::visit(trust.app, "/committees", trust.people.trustee).says("The trustees’ pack"));
    trust.called(trust.trustees);
    CHECK(testing::visit(trust.app, "/pack", trust.people.trustee)
              .says("No earlier meeting of this committee is held here."));
}

TEST_CASE("a pack costs no more statements than a page, with the minutes of the last meeting in it") {
    CommitteeApp trust;
    meetings_of_trustees(trust);
    trust.app.set_clock("2026-11-25T09:00:00.000Z");
    CHECK(testing::visit(trust.app, "/pack", trust.people.trustee).statements <= 12 - 1); // the gate asks for one
}

TEST_CASE("the pack is printed for whoever may read it") {
    CommitteeApp trust;
    const auto ahead = meetings_of_trustees(trust);
    trust.app.set_clock("2026-11-25T09:00:00.000Z");
    const auto printed = trust.app.get(ahead + "/pack.pdf", trust.people.trustee).reply;
    CHECK(printed.status == 200);
    CHECK(printed.type == "application/pdf");
    CHECK(printed.body.starts_with("%PDF-"));
    CHECK_FALSE(holds(printed.body, "Zqx"));
}

TEST_CASE("as a document the pack carries its styles and nothing that it would have to fetch") {
    const home::Pack pack{
        .title = "Pack for A & B", .about = "Made up.", .parts = {{.title = "One", .sentences = {"A sentence."}}}};
    const auto text = home::pack_document(pack, "body{color:black}");
    CHECK(holds(text, "<title>Pack for A &amp; B – Bearing</title>"));
    CHECK(holds(text, "<style>body{color:black}\n@page{size:A4;"));
    CHECK(holds(text, "<section class=\"bearing-sheet\">"));
    for (const auto* fetched : {"<link", "<script", "src=", "href="}) CHECK_FALSE(holds(text, fetched));
}

TEST_CASE("a table on a sheet has its caption, headings that say so, and its words escaped") {
    web::Html html;
    write(html,
          home::SheetTable{.caption = "Alarms", .heading = {"School", "Since"}, .rows = {{"Ash & Co", "3 November"}}});
    const auto text = std::move(html).take().text;
    CHECK(holds(text, "aria-label=\"Alarms\""));
    CHECK(holds(text, "<th scope=\"col\" class=\"govuk-table__header\">Since</th>"));
    CHECK(holds(text, ">Ash &amp; Co</td>"));
}

TEST_CASE("the pack tells of a placement once its head was told, whoever makes it") {
    using namespace std::chrono;
    const basics::Date day{2026y / November / 25};
    CommitteeApp trust;
    trust.called(trust.trustees, "2026-12-10");
    trust.app.set_clock("2026-11-25T09:00:00.000Z");
    const auto chief = testing::somebody({{.role = permissions::Role::chief_executive}});
    {
        auto writer = trust.app.fresh().writer();
        const permissions::PersonId lead{"an-invented-lead"};
        REQUIRE(programmes::place(writer, testing::oakfield,
                                  {.programme = programmes::Programme::inadequate,
                                   .from = day,
                                   .reason = "An invented reason.",
                                   .exit_criteria = "Invented.",
                                   .de_escalation = "Invented.",
                                   .lead = lead,
                                   .review_on = 2027y / January / 20},
                                  {.programme = programmes::Programme::requires_improvement, .reason = "Invented."}, {},
                                  {}, day)
                    .ok());
        REQUIRE(writer.commit().ok());
    }
    for (const auto& who : {chief, trust.people.trustee})
        CHECK(testing::visit(trust.app, "/pack", who).says("No placement of which the head was told is held."));
    {
        auto writer = trust.app.fresh().writer();
        const auto before = programmes::placements_seen(writer, chief, day, testing::oakfield).value().front();
        const auto* tell =
            basics::move_of(programmes::placement_lifecycle(), before.state, "tell_head", [](programmes::Party) {
                return true;
            }).value();
        const programmes::Said said = [](std::string_view) { return std::string_view{"2026-11-25"}; };
        const auto after = programmes::moved(before, *tell, said, day).value();
        REQUIRE(programmes::save(writer, before, after, *tell, said, day).ok());
        REQUIRE(writer.commit().ok());
    }
    for (const auto& who : {chief, trust.people.trustee}) {
        const auto page = testing::visit(trust.app, "/pack", who);
        CHECK(page.says("intensive (inadequate), which is known to the head"));
        CHECK(page.says("An invented reason."));
    }
}

TEST_CASE("the pack tells of plans that were approved, the trust's own first, and of no draft") {
    CommitteeApp trust;
    const auto ahead = meetings_of_trustees(trust);
    const auto plan = [&](std::string id, std::string title, bool of_the_trust, plans::PlanState state) {
        auto writer = trust.app.fresh().writer();
        plans::Plan made{.id = plans::PlanId{std::move(id)},
                         .whose = of_the_trust ? plans::Whose::trust : plans::Whose::school,
                         .kind = of_the_trust ? plans::Kind::trust : plans::Kind::team,
                         .title = std::move(title),
                         .framework = plans::Framework::report_card,
                         .lead = trust.people.executive.id,
                         .from = std::chrono::year{2026} / 9 / 1,
                         .to = std::chrono::year{2027} / 7 / 20};
        if (!of_the_trust) made.schools = {{.urn = testing::oakfield}};
        REQUIRE(plans::add(writer, made).ok());
        auto after = made;
        after.state = state;
        if (state != plans::PlanState::draft) REQUIRE(plans::save(writer, made, after).ok());
        REQUIRE(writer.commit().ok());
    };
    plan("p1", "Reading first", false, plans::PlanState::live);
    plan("p2", "Not shown to anybody yet", false, plans::PlanState::draft);
    plan("p3", "Priorities to the summer", true, plans::PlanState::live);
    const auto page = testing::visit(trust.app, ahead + "/pack", trust.people.trustee);
    CHECK(page.says("Plans of the trust"));
    CHECK(page.says("Reading first"));
    CHECK(page.says("Invented Oakfield Academy"));
    CHECK(page.says("The trust’s priorities are the objectives of its own plan."));
    CHECK_FALSE(page.says("Not shown to anybody yet"));
    CHECK(page.body.find("Priorities to the summer") < page.body.find("Reading first"));
}
