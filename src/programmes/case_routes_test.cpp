#include "programmes/case_form_page.h"
#include "programmes/cases_page.h"
#include "programmes/history_page.h"
#include "programmes/placement_part_page.h"
#include "programmes/stream_store.h"
#include "programmes/support_page.h"
#include "programmes/task_lines_page.h"
#include "testing/placed_cases.h"

#include <doctest/doctest.h>

using namespace programmes;
using testing::begin;
using testing::form;
using testing::move;
using testing::newest;
using testing::page_of_oakfield;
using testing::part;
using testing::post;
using testing::Typed;
using testing::with;
using Trust = testing::PlacedTrust;
using permissions::Who;
using testing::capacity;
using testing::the_day;

TEST_CASE("capacity is added with days, days ahead and by what it is judged; its sum stands on the page, its end in "
          "the lead's work") {
    Trust trust;
    trust.place_and_tell();
    for (const Who* who :
         std::vector<const Who*>{&trust.head, &trust.member, &trust.trustee, &trust.elsewhere, &trust.teacher}) {
        CHECK(trust.app.get(begin("capacity"), *who).reply.status == 403);
        CHECK(post(trust, begin("capacity"), capacity(), *who) == 403);
    }
    CHECK(testing::visit(trust.app, begin("capacity"), trust.partner).says("Attainment 8: 38.0 in 2024/25"));
    const auto answer = trust.app.post(begin("capacity"), form(with(capacity(), "days_a_week", "9")), trust.partner);
    CHECK(answer.reply.body.find("Behaviour at breaks") != std::string::npos); // what was typed comes back
    const auto back = testing::inspect(trust.app, answer);
    CHECK(back.status == 400);
    CHECK(back.says("Give days a week, such as 1.5: more than 0, at most 5."));
    CHECK(post(trust, begin("capacity"), with(capacity(), "until", "2026-11-24"), trust.partner) == 400);
    CHECK(post(trust, begin("capacity"), with(capacity(), "rule", ""), trust.partner) == 400);
    CHECK(post(trust, begin("capacity"), capacity(), trust.partner) == 303);
    const auto planned = newest(trust, CaseKind::capacity);
    CHECK(planned.fields.at("days_a_week") == "2.5");
    CHECK(planned.due_what == "it begins");
    const auto stream = [&] {
        auto reader = trust.app.fresh().reader();
        return streams_of(reader, {.everything = true}, planned.placement).value().front();
    }();
    CHECK(stream.kind == StreamKind::leadership);
    CHECK(stream.days == doctest::Approx(10)); // four weeks of two and a half days
    CHECK(planned.fields.at("stream") == stream.id.text());
    CHECK(move(trust, CaseKind::capacity, "start", {{"begins", "2026-11-24"}}, trust.head) == 403);
    CHECK(move(trust, CaseKind::capacity, "start", {{"begins", "soon"}}, trust.partner) == 400);
    CHECK(move(trust, CaseKind::capacity, "start", {{"begins", "2026-11-24"}}, trust.partner) == 303);
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.trustee)
              .says("Capacity added: 1 serving, 2.5 days a week; 1 ends within four weeks."));
    const auto page = testing::visit(trust.app, part("leadership"), trust.head);
    CHECK(page.says("18 December 2026: it ends, or is extended (soon)"));
    CHECK(page.statements <= 11);
    CHECK(testing::visit(trust.app, part("support"), trust.head).says("Goes on above 41"));
    CHECK(testing::visit(trust.app, "/my-work", trust.partner)
              .says("Capacity added, Deputy head for behaviour: it ends, or is extended"));
    CHECK_FALSE(testing::visit(trust.app, "/my-work", trust.head).says("Deputy head for behaviour"));
    CHECK(move(trust, CaseKind::capacity, "extend", {{"until", "2027-07-20"}}, trust.partner) == 400);
    CHECK(move(trust, CaseKind::capacity, "extend", {{"until", "2026-11-01"}, {"reason", "x"}}, trust.partner) == 400);
    CHECK(move(trust, CaseKind::capacity, "extend", {{"until", "2027-07-20"}, {"reason", "It helps."}}, trust.partner)
          == 303);
    CHECK_FALSE(testing::visit(trust.app, "/my-work", trust.partner).says("Deputy head for behaviour"));
    CHECK(move(trust, CaseKind::capacity, "end", {{"until", "2026-11-24"}, {"reason", "The post is filled."}},
               trust.partner)
          == 303);
    CHECK(move(trust, CaseKind::capacity, "extend", {{"until", "2027-07-20"}, {"reason", "x"}}, trust.partner) == 409);
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.head).says("Capacity added: nobody serving."));
}

TEST_CASE("subjects are looked at through intent, implementation and impact: a grid says what is done, due and late") {
    Trust trust;
    trust.place_and_tell();
    const Typed look{
        {"subject", "Maths"}, {"step", "intent"}, {"day", "2026-11-24"}, {"who", "The lead of maths of Rowan"}};
    CHECK(post(trust, begin("look"), look, trust.head) == 403);
    CHECK(post(trust, begin("look"), with(look, "subject", "Alchemy"), trust.partner) == 400);
    CHECK(post(trust, begin("look"), with(look, "who", "invented-head and others"), trust.partner)
          == 400); // one of the staff
    CHECK(post(trust, begin("look"), look, trust.partner) == 303);
    CHECK(testing::visit(trust.app, part("curriculum"), trust.member).says("due Tue 24 Nov"));
    CHECK(move(trust, CaseKind::look, "note", {{"seen", "Invented-Head taught well"}, {"next", "Books"}}, trust.partner)
          == 400);
    CHECK(move(trust, CaseKind::look, "note", {{"seen", "Steps are small"}, {"next", "Books in January"}}, trust.head)
          == 403);
    CHECK(
        move(trust, CaseKind::look, "note", {{"seen", "Steps are small"}, {"next", "Books in January"}}, trust.partner)
        == 303);
    CHECK(post(trust, begin("look"), with(with(look, "step", "impact"), "day", "2026-11-20"), trust.partner) == 303);
    CHECK(post(trust, begin("look"), with(with(look, "step", "implementation"), "day", "2026-12-04"), trust.partner)
          == 303);
    CHECK(move(trust, CaseKind::look, "note", {{"seen", "x"}, {"next", "x"}}, trust.partner)
          == 409); // its day is to come
    const auto page = testing::visit(trust.app, part("curriculum"), trust.head);
    CHECK(page.says("done Tue 24 Nov"));
    CHECK(page.says("late, Fri 20 Nov"));
    CHECK(page.says("due Fri 4 Dec"));
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.head)
              .says("Monitoring by subject: 1 look done, 1 planned, 1 late."));
}

TEST_CASE("performance management is a cycle of counts: one a year, by the head or the lead, refused where counts do "
          "not fit") {
    Trust trust;
    trust.place_and_tell();
    const Typed cycle{{"year", "2026/27"}, {"staff", "45"}};
    for (const Who* who : std::vector<const Who*>{&trust.member, &trust.trustee, &trust.teacher, &trust.elsewhere})
        CHECK(post(trust, begin("performance"), cycle, *who) == 403);
    CHECK(post(trust, begin("performance"), with(cycle, "staff", "some"), trust.head) == 400);
    CHECK(post(trust, begin("performance"), cycle, trust.head) == 303);
    CHECK(post(trust, begin("performance"), cycle, trust.partner) == 400); // the year's cycle is one
    CHECK(move(trust, CaseKind::performance, "set", {{"set", "46"}}, trust.head) == 400);
    CHECK(move(trust, CaseKind::performance, "set", {{"set", "41"}}, trust.trustee) == 403);
    CHECK(move(trust, CaseKind::performance, "set", {{"set", "41"}}, trust.head) == 303);
    CHECK(move(trust, CaseKind::performance, "mid_year", {{"mid", "42"}}, trust.head) == 400);
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.trustee)
              .says("Performance management: 2026/27: 41 of 45 staff have objectives."));
}

TEST_CASE("professional development says for whom, by whom, how many places and what it serves, and is followed up") {
    Trust trust;
    trust.place_and_tell();
    REQUIRE(post(trust, begin("capacity"), capacity(), trust.partner) == 303);
    const auto support = "support " + newest(trust, CaseKind::capacity).fields.at("stream");
    const auto day = testing::judged({{"title", "Explaining in small steps"},
                                      {"audience", "all"},
                                      {"day", "2026-11-24"},
                                      {"until", ""},
                                      {"given_by", "outside"},
                                      {"giver", "An invented hub"},
                                      {"places", "30"},
                                      {"serves", support},
                                      {"follow_up_on", "2027-01-20"}});
    CHECK(post(trust, begin("development"), day, trust.teacher) == 403);
    CHECK(testing::visit(trust.app, begin("development"), trust.head)
              .says("Support: leadership, A deputy head of Invented Rowan"));
    CHECK(post(trust, begin("development"), with(day, "serves", "support none"), trust.head) == 400);
    for (const auto* field : {"measure", "comparison", "decide_on", "rule"})
        CHECK(post(trust, begin("development"), with(day, field, ""), trust.head) == 400);
    CHECK(post(trust, begin("development"), with(day, "follow_up_on", "2026-11-24"), trust.head) == 400);
    CHECK(post(trust, begin("development"), day, trust.head) == 303);
    const auto judged = testing::visit(trust.app, part("support"), trust.head);
    CHECK(judged.says("professional development"));
    CHECK(judged.says("1 day from 24 November 2026; review on 20 January 2027"));
    CHECK(move(trust, CaseKind::development, "hold", {{"attended", "31"}}, trust.head) == 400);
    CHECK(move(trust, CaseKind::development, "hold", {{"attended", "26"}}, trust.head) == 303);
    CHECK(testing::visit(trust.app, page_of_oakfield, trust.member)
              .says("Professional development: 0 planned, 1 held, 26 of 30 places taken."));
    const auto one = newest(trust, CaseKind::development);
    CHECK(testing::visit(trust.app, fmt::format("{}/cases/{}", page_of_oakfield, one.id.text()), trust.head)
              .says("teaching and support staff"));
    CHECK(one.due_on == std::chrono::year{2027} / 1 / 20);
}

TEST_CASE(
    "every kind of case that is support makes its stream on the first day, with outcome, baseline, comparison, day "
    "and rule") {
    for (const auto& row : all_case_rows()) {
        CAPTURE(row.name);
        const bool gives_time =
            std::ranges::any_of(row.fields, [](const CaseField& each) { return each.name == "giver"; });
        CHECK(gives_time == row.judged.has_value()); // whoever gives support is judged by it
        if (!row.judged) continue;
        for (const auto field : {row.judged->begins, row.judged->reviewed, row.judged->need})
            CHECK((field.empty() || std::ranges::find(row.fields, field, &CaseField::name) != row.fields.end()));
    }
}

TEST_CASE("a staff transfer is part of support that is agreed: by that it is judged, and no member of staff is") {
    Trust trust;
    trust.place_and_tell();
    const Typed transfer{{"title", "A lead teacher of mathematics"}, {"serves", ""}};
    CHECK(post(trust, begin("transfer"), transfer, trust.partner) == 400);
    REQUIRE(post(trust, begin("capacity"), capacity(), trust.partner) == 303);
    const auto support = "support " + newest(trust, CaseKind::capacity).fields.at("stream");
    CHECK(post(trust, begin("transfer"), with(transfer, "serves", "objective x"), trust.partner) == 400);
    CHECK(post(trust, begin("transfer"), with(transfer, "serves", support), trust.partner) == 303);
    const auto one = newest(trust, CaseKind::transfer);
    CHECK(testing::visit(trust.app, fmt::format("{}/cases/{}", page_of_oakfield, one.id.text()), trust.partner)
              .says("Support: leadership, A deputy head of Invented Rowan"));
}

TEST_CASE("a move of a case that somebody else has moved meanwhile gives both texts back, and parts that are none are "
          "missing") {
    Trust trust;
    trust.place_and_tell();
    REQUIRE(post(trust, begin("network"),
                 {{"title", "A hub"}, {"given_by", "outside"}, {"need", "Maths"}, {"begins", "2026-11-24"}}, trust.head)
            == 303);
    const auto address =
        fmt::format("{}/cases/{}/review", page_of_oakfield, newest(trust, CaseKind::network).id.text());
    CHECK(testing::visit(trust.app, address, trust.head).says("Say what came of it"));
    CHECK(post(trust, address, {{"version", "1"}, {"found", "Two lessons."}}, trust.head) == 303);
    const auto stale = trust.app.post(address, form({{"version", "1"}, {"found", "Another."}}), trust.head);
    CHECK(stale.reply.status == 409);
    CHECK(stale.reply.body.find("Another.") != std::string::npos);
    CHECK(stale.reply.body.find("What was found") != std::string::npos); // as the form calls it
    CHECK(trust.app.get(part("singing"), trust.head).reply.status == 404);
    CHECK(trust.app.get(part("leadership"), trust.elsewhere).reply.status == 403);
    CHECK(trust.app.get(part("leadership"), trust.teacher).reply.status == 403);
    const std::string placement_part{name(Part::placement)};
    CHECK(testing::visit(trust.app, part(placement_part), trust.head).says("Led by"));
    for (const auto each : all_parts()) CHECK(testing::visit(trust.app, part(name(each)), trust.head).status == 200);
}
