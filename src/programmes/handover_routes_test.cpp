#include "journal/journal_store.h"
#include "testing/placed_cases.h"

#include <doctest/doctest.h>
#include <numeric>

using namespace programmes;
using permissions::Who;
using testing::page_of_oakfield;
using testing::Typed;

namespace {

// Academies of the trust, each placed with the improvement partner as its lead; the heads of the first `told` were told.
struct LedTrust : testing::PlacedTrust {
    std::vector<PlacementId> placed{};

    explicit LedTrust(int schools, int told = 100) {
        auto writer = app.fresh().writer();
        schools::RecordBook records{1};
        for (int at = 4; at <= schools; ++at) {
            const auto urn = urn_of(at);
            records.add(schools::SchoolRecord{.urn = urn,
                                              .name = fmt::format("Invented School {}", at),
                                              .kind = "Academy converter",
                                              .status = "Open",
                                              .phase = "Primary",
                                              .la_code = basics::LaCode{999}});
            records.add(schools::MemberRecord{.uid = testing::invented_trust, .urn = urn});
        }
        REQUIRE(records.save(writer).ok());
        REQUIRE(schools::rebuild(writer).ok());
        for (int at = 1; at <= schools; ++at) placed.push_back(place_one(writer, at));
        constexpr storage::Statement<1> tells{
            "tell", "update placements set head_told = '2026-11-24', state = 'told' where id = $1"};
        for (int at = 0; at < std::min(schools, told); ++at) {
            const auto& id = placed[static_cast<std::size_t>(at)];
            REQUIRE(writer.change(tells, id).ok());
            REQUIRE(journal::take_down_wall(writer, id.text()).ok());
        }
        REQUIRE(writer.commit().ok());
    }
    static basics::Urn urn_of(int at) { return basics::Urn{at <= 3 ? 990'000 + at : 990'100 + at}; }
    PlacementId place_one(storage::Writer& writer, int at) {
        Decision decision{.programme = at == 1 ? Programme::inadequate : Programme::requires_improvement,
                          .from = std::chrono::year{2026} / 11 / (at == 2 ? 20 : 10),
                          .reason = "An invented reason.",
                          .exit_criteria = "Invented exit.",
                          .de_escalation = "Invented point.",
                          .lead = partner.id,
                          .review_on = std::chrono::year{2027} / 1 / 20};
        return programmes::place(writer, urn_of(at), decision, {.programme = decision.programme, .reason = "Invented."},
                                 {}, {}, testing::the_day)
            .value();
    }
    void leaves(const Who& who) {
        auto writer = app.fresh().writer();
        constexpr storage::Statement<1> ends{"end_role", "update grants set until = '2026-11-20' where person_id = $1"};
        REQUIRE(writer.change(ends, who.id).ok());
        REQUIRE(writer.commit().ok());
    }
    std::string address() const { return "/programmes/leads/" + std::string{partner.id.text()}; }
    std::string version() {
        const auto body = testing::visit(app, address(), chief).body;
        const auto at = body.find("name=\"version\" value=\"") + 22;
        return body.substr(at, body.find('"', at) - at);
    }
    Typed handing(const Who& to, std::vector<std::size_t> which, std::string version) const {
        Typed out{{"version", std::move(version)},
                  {"lead", std::string{to.id.text()}},
                  {"day", "2026-11-23"},
                  {"reason", "The partner has left."}};
        for (const auto at : which) out.emplace_back("what", std::string{placed[at].text()});
        return out;
    }
    std::size_t led_by(const Who& who) {
        auto reader = app.fresh().reader();
        const auto all = placements_seen(reader, chief, testing::the_day).value();
        return static_cast<std::size_t>(std::ranges::count(all, who.id, &Placement::lead));
    }
};

} // namespace

TEST_CASE("all that a lead who left led stands on one page, and what is ticked is handed over in one step") {
    LedTrust trust{3};
    trust.leaves(trust.partner);
    const auto work = testing::visit(trust.app, "/my-work", trust.chief);
    CHECK(work.says("Hand over what nobody leads now: 3 programmes (Invented-Partner has left)"));
    CHECK(work.body.find(trust.address()) != std::string::npos);
    const auto list = testing::visit(trust.app, "/programmes", trust.director);
    CHECK(list.says("Invented-Partner has left: hand over 3 programmes"));
    CHECK_FALSE(testing::visit(trust.app, "/programmes", trust.trustee).says("Hand over"));
    const auto page = testing::visit(trust.app, trust.address(), trust.chief);
    CHECK(page.heading == "Hand over what Invented-Partner leads");
    CHECK(page.says("Invented Oakfield Academy: intensive (inadequate)"));
    CHECK(page.says("No case is open in it."));
    CHECK_FALSE(page.says("Invented-Partner</option>"));

    CHECK(testing::post(trust, trust.address(), trust.handing(trust.director, {0, 1}, trust.version()), trust.chief)
          == 303);
    CHECK(trust.led_by(trust.director) == 2);
    CHECK(trust.led_by(trust.partner) == 1);
    {
        auto reader = trust.app.fresh().reader();
        for (const auto urn : {testing::oakfield, testing::rowan, testing::ash}) { // each school's own journal
            const auto told =
                journal::latest(reader, {{.everything = false, .schools = {urn}}, testing::the_day}, {.most = 500})
                    .value();
            const auto handed =
                std::ranges::count(told, "The partner has left.", [](const auto& each) { return each.entry.reason; });
            CHECK(handed == (urn == testing::ash ? 0 : 1));
        }
    }
    const auto history = testing::visit(trust.app, page_of_oakfield + "/parts/history", trust.head);
    CHECK(history.says("Led by Invented-Director from now on"));
    CHECK(history.says("23 November 2026"));
}

TEST_CASE("what is wrong with a handover is said beside its field, and nothing is kept of it") {
    LedTrust trust{3};
    const auto refused = [&](std::string_view field, std::string value, std::string_view sentence) {
        auto said = testing::with(trust.handing(trust.director, {1}, trust.version()), field, std::move(value));
        const auto answer = trust.app.post(trust.address(), testing::form(std::move(said)), trust.chief);
        CHECK(answer.reply.status == 400);
        CHECK(testing::inspect(trust.app, answer).says(sentence));
    };
    refused("what", "", "Tick at least one programme or place");
    refused("lead", std::string{trust.partner.id.text()}, "Choose who leads them from now on.");
    refused("lead", std::string{trust.teacher.id.text()}, "Choose who leads them from now on.");
    refused("reason", " ", "Say why they are handed over");
    refused("day", "soon", "Say from which day");
    refused("day", "2026-11-25", "This day has not come yet.");
    refused("day", "2026-11-19", "began on 20 November 2026: nobody led it before.");
    CHECK(trust.led_by(trust.partner) == 3);
}

TEST_CASE("nobody hands over programmes but who decides them") {
    LedTrust trust{3};
    const auto said = trust.handing(trust.director, {0, 1, 2}, trust.version());
    for (const auto& who : {trust.partner, trust.head, trust.elsewhere, trust.member, trust.trustee, trust.teacher}) {
        CHECK(trust.app.get(trust.address(), who).reply.status == 403);
        CHECK(testing::post(trust, trust.address(), said, who) == 403);
    }
    CHECK(trust.led_by(trust.partner) == 3);
    CHECK(trust.app.get("/programmes/leads/nobody", trust.chief).reply.status == 404);
}

TEST_CASE("of two who hand over, the second reads what stands beside what they ticked") {
    LedTrust trust{3};
    const auto opened = trust.version();
    CHECK(testing::post(trust, trust.address(), trust.handing(trust.chief, {0}, opened), trust.director) == 303);
    const auto late =
        trust.app.post(trust.address(), testing::form(trust.handing(trust.director, {0, 1}, opened)), trust.chief);
    CHECK(late.reply.status == 409);
    const auto both = testing::inspect(trust.app, late);
    CHECK(both.says("Someone else changed what Invented-Partner leads"));
    CHECK(both.says("led by Invented-Chief"));
    CHECK(both.says("The partner has left."));
    CHECK(both.body.find("data-heading=\"You typed\">Invented-Director") != std::string::npos); // not an id
    CHECK(trust.led_by(trust.director) == 0); // nothing of the second was kept

    auto again = trust.handing(trust.director, {}, trust.version());
    again.emplace_back("what-" + std::string{trust.placed[0].text()}, "handed over"); // which is another's by now
    again.emplace_back("what-" + std::string{trust.placed[1].text()}, "handed over");
    CHECK(testing::post(trust, trust.address(), again, trust.chief) == 303);
    CHECK(trust.led_by(trust.chief) == 1);
    CHECK(trust.led_by(trust.director) == 1);
    CHECK(testing::post(trust, trust.address(), again, trust.chief) == 409); // sent twice
}

TEST_CASE("open cases go with their programme, and a place on an improvement team is handed over by itself") {
    LedTrust trust{3};
    REQUIRE(testing::post(trust, testing::begin("capacity"), testing::capacity(), trust.chief) == 303);
    const auto a_member = [](const Who& who) {
        return Typed{{"title", "Lead for behaviour"},
                     {"person", std::string{who.id.text()}},
                     {"post", ""},
                     {"days_a_week", "2"},
                     {"begins", "2026-11-24"},
                     {"until", "2026-12-18"},
                     {"asked_by", "The chief"},
                     {"serves", ""}};
    };
    for (const auto& who : {trust.partner, trust.director})
        REQUIRE(testing::post(trust, testing::begin("team"), a_member(who), trust.chief) == 303);
    trust.leaves(trust.partner);
    const auto page = testing::visit(trust.app, trust.address(), trust.chief);
    CHECK(page.says("With it: Capacity added; Improvement team (2)."));
    CHECK(page.says("Invented Oakfield Academy: place on the improvement team"));
    CHECK(page.says("Lead for behaviour, 2 days a week until 18 December 2026."));

    const auto place_of = [&](const Who& who) {
        auto reader = trust.app.fresh().reader();
        for (const auto& each : cases_of_school(reader, trust.chief, testing::oakfield, testing::the_day).value())
            if (said_of(each.fields, "person") == who.id.text()) return std::string{each.id.text()};
        return std::string{};
    };
    auto said = trust.handing(trust.director, {}, trust.version());
    said.emplace_back("what", place_of(trust.partner));
    const auto twice = trust.app.post(trust.address(), testing::form(said), trust.chief);
    CHECK(twice.reply.status == 400);
    CHECK(testing::inspect(trust.app, twice).says("Invented-Director is on the improvement team of Invented Oakfield"));
    CHECK(testing::post(trust, trust.address(), testing::with(said, "lead", std::string{trust.chief.id.text()}),
                        trust.chief)
          == 303);
    CHECK(place_of(trust.partner).empty());
    CHECK_FALSE(place_of(trust.chief).empty());
    CHECK(testing::visit(trust.app, testing::part("history"), trust.head)
              .says("Lead for behaviour: another person’s from now on"));
}

TEST_CASE("before its head was told, a school’s journal says nothing of who leads its programme") {
    LedTrust trust{3, 1}; // Oakfield alone was told
    REQUIRE(testing::post(trust, trust.address(), trust.handing(trust.director, {0, 1}, trust.version()), trust.chief)
            == 303);
    CHECK(testing::visit(trust.app, "/journal", trust.chief).says("The partner has left."));
    auto reader = trust.app.fresh().reader();
    const auto of_rowan =
        journal::latest(reader, {{.everything = false, .schools = {testing::rowan}}, testing::the_day}, {.most = 500})
            .value();
    for (const auto& each : of_rowan) CHECK(each.entry.kind != "placement");
}

TEST_CASE("the page costs as many statements for twelve schools as for three, and so does handing over all of them by "
          "school") {
    LedTrust few{3}, many{12};
    const auto of_three = testing::visit(few.app, few.address(), few.chief),
               of_twelve = testing::visit(many.app, many.address(), many.chief);
    CHECK(of_three.status == 200);
    CHECK(of_three.statements == of_twelve.statements);
    CHECK(of_twelve.statements <= 11);
    const auto all_of = [](LedTrust& trust, std::size_t schools) {
        std::vector<std::size_t> which(schools);
        std::iota(which.begin(), which.end(), std::size_t{0});
        return trust.app.post(trust.address(), testing::form(trust.handing(trust.director, which, trust.version())),
                              trust.chief);
    };
    const auto three = all_of(few, 3), twelve = all_of(many, 12);
    CHECK(twelve.reply.status == 303);
    CHECK(many.led_by(many.director) == 12);
    CHECK(three.statements == twelve.statements);
}
