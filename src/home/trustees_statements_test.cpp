// What is gathered over the whole trust for its trustees costs as many statements for sixty academies as for three.
#include "commands/routes.h"
#include "plans/part_store.h"
#include "plans/plan_store.h"
#include "testing/a_committee.h"
#include "testing/many_academies.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using basics::Urn;

namespace {

// A live plan of each academy and one of the trust, each with an objective and a step.
void bring_plans(testing::App& app, int academies, const permissions::PersonId& lead) {
    auto writer = app.fresh().writer();
    for (int number = 0; number <= academies; ++number) {
        plans::Plan plan{.id = plans::PlanId{fmt::format("plan-{}", number)},
                         .whose = number == 0 ? plans::Whose::trust : plans::Whose::school,
                         .kind = number == 0 ? plans::Kind::trust : plans::Kind::school,
                         .title = fmt::format("Plan of {}", number),
                         .framework = plans::Framework::report_card,
                         .lead = lead,
                         .from = std::chrono::year{2025} / 9 / 1,
                         .to = std::chrono::year{2026} / 7 / 20};
        if (number > 0) plan.schools = {{.urn = Urn{number <= 3 ? 990'000 + number : 990'100 + number}}};
        REQUIRE(plans::add(writer, plan).ok());
        const plans::Objective objective{.id = plans::ObjectiveId{fmt::format("objective-{}", number)},
                                         .plan = plan.id,
                                         .position = 1,
                                         .area = "achievement",
                                         .words = "Reading rises",
                                         .target_day = plan.to,
                                         .moves_from = plan.from,
                                         .owner = lead};
        REQUIRE(plans::add(writer, plan, objective).ok());
        REQUIRE(plans::add(writer, plan,
                           plans::Action{.id = plans::ActionId{fmt::format("action-{}", number)},
                                         .objective = objective.id,
                                         .words = "Read",
                                         .owner = lead,
                                         .due = testing::as_of})
                    .ok());
        auto live = plan;
        live.state = plans::PlanState::live;
        REQUIRE(plans::save(writer, plan, live).ok());
    }
    REQUIRE(writer.commit().ok());
}

// A meeting of the trustees with a paper of each kind that is made from what is held.
committees::MeetingId call_with_papers(testing::App& app, const committees::Committee& trustees) {
    auto writer = app.fresh().writer();
    const auto id = committees::call(writer, trustees,
                                     {.id = committees::MeetingId{""},
                                      .committee = trustees.id,
                                      .on = std::chrono::year{2026} / 4 / 16,
                                      .starts = "18:00",
                                      .place = "The library"});
    REQUIRE(id.ok());
    const auto item = committees::add(writer, trustees,
                                      committees::Item{.id = committees::ItemId{""},
                                                       .meeting = id.value(),
                                                       .position = 1,
                                                       .title = "The spring term",
                                                       .purpose = committees::Purpose::discussion});
    REQUIRE(item.ok());
    for (const auto source : committees::all_sources())
        if (source != committees::Source::written)
            REQUIRE(committees::add(writer, trustees,
                                    committees::Paper{.id = committees::PaperId{""},
                                                      .item = item.value(),
                                                      .title = std::string{committees::words(source)},
                                                      .source = source})
                        .ok());
    REQUIRE(writer.commit().ok());
    return id.value();
}

} // namespace

TEST_CASE("the trustees’ pack gathers the whole trust and costs no more than a page") {
    const auto all = commands::program_routes();
    const std::vector<web::Route> routes{all.begin(), all.end()};
    testing::App few{routes}, many{routes};
    std::array<testing::Visited, 2> packs;
    for (auto [app, number, at] : {std::tuple{&few, 3, 0}, std::tuple{&many, 60, 1}}) {
        testing::fill_with_academies(*app, number);
        const auto people = testing::committee_people(app->fresh());
        const auto trustees = testing::the_trustees(app->fresh(), people);
        auto writer = app->fresh().writer();
        const committees::Meeting meeting{.id = committees::MeetingId{""},
                                          .committee = trustees.id,
                                          .on = std::chrono::year{2026} / 12 / 10,
                                          .starts = "18:00",
                                          .place = "The library"};
        REQUIRE(committees::call(writer, trustees, meeting).ok());
        REQUIRE(writer.commit().ok());
        packs[static_cast<std::size_t>(at)] = testing::visit(*app, "/pack", people.trustee);
    }
    CHECK(packs[0].status == 200);
    CHECK(packs[1].statements == packs[0].statements);
    CHECK(packs[1].statements <= testing::most_statements);
}

TEST_CASE("papers made from live data go out in as many statements for sixty academies as for three") {
    const auto all = commands::program_routes();
    const std::vector<web::Route> routes{all.begin(), all.end()};
    testing::App few{routes}, many{routes};
    std::array<std::int64_t, 2> statements{};
    for (auto [app, number, at] : {std::tuple{&few, 3, 0U}, std::tuple{&many, 60, 1U}}) {
        testing::fill_with_pupils(*app, number);
        const auto people = testing::committee_people(app->fresh());
        const auto trustees = testing::the_trustees(app->fresh(), people);
        bring_plans(*app, number, people.executive.id);
        const auto meeting = call_with_papers(*app, trustees);
        web::Fields form;
        for (const auto& [name, value] : {std::pair{"form_token", "the-token"}, {"verb", "issue"}, {"version", "1"}})
            form.add(name, value);
        const auto address = fmt::format("/meetings/{}", meeting.text());
        const auto sent = app->post(address + "/moves", form, people.clerk);
        REQUIRE_MESSAGE(sent.reply.status == 303, sent.reply.body);
        statements[at] = sent.statements;
        const auto page = testing::visit(*app, address, people.clerk);
        CHECK(page.says(fmt::format("Plan of {}", number)));
        CHECK(page.says("Invented School 4") == (number == 60));
        CHECK_FALSE(page.says("no register is held"));
    }
    CHECK(statements[1] == statements[0]);
}
