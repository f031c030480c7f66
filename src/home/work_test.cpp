#include "home/work_page.h"

#include "commands/routes.h"
#include "testing/a_key_point.h"
#include "testing/visit.h"

#include <doctest/doctest.h>

using namespace home;
using namespace std::chrono;
using permissions::Role;
using Kind = WorkLine::Kind;

namespace {

const basics::Date tuesday = 2026y / November / 24;

WorkLine line(Kind kind, std::optional<basics::Date> on, std::string words) {
    return {.kind = kind, .on = on, .words = std::move(words), .address = "/there"};
}

std::vector<std::string> words_of(const std::vector<WorkLine>& all) {
    std::vector<std::string> out;
    for (const auto& each : all) out.push_back(each.words);
    return out;
}

std::vector<web::Route> routes() {
    const auto all = commands::program_routes();
    return {all.begin(), all.end()};
}

} // namespace

TEST_CASE("this week stands first, with what is overdue; then what waits, what is due later, what was decided") {
    std::vector all{line(Kind::decided, 2026y / November / 20, "decided"),
                    line(Kind::due, 2026y / November / 30, "later"),
                    line(Kind::waits, std::nullopt, "waits"),
                    line(Kind::due, 2026y / November / 29, "Sunday"),
                    line(Kind::due, 2026y / November / 3, "overdue"),
                    line(Kind::due, tuesday, "today")};
    sort_work(all, tuesday);
    CHECK(words_of(all) == std::vector<std::string>{"overdue", "today", "Sunday", "waits", "later", "decided"});
    CHECK(said_of(all, tuesday) == "1 is overdue, 2 are due this week and 1 waits for you.");
    CHECK(said_of({}, tuesday) == "Nothing is due this week, and nothing waits for you.");
    std::vector<std::string> when;
    for (const auto& each : all) when.push_back(when_words(each, tuesday));
    CHECK(when
          == std::vector<std::string>{"Overdue since 3 November 2026", "Today", "Sunday", "Waits", "30 November 2026",
                                      "Decided on 20 November 2026"});
    CHECK(when_words(line(Kind::due, 2026y / November / 25, ""), tuesday) == "Tomorrow");
}

TEST_CASE("at most seven lines are shown, the others folded away") {
    std::vector<WorkLine> all(9, line(Kind::waits, std::nullopt, "x"));
    const auto page = work_page(all, "/trusts/99001", tuesday);
    CHECK(page.first.size() == 7);
    CHECK(page.more.size() == 2);
    CHECK(work_page({}, "/trusts/99001", tuesday).empty);
}

TEST_CASE("the first page says what each has to do") {
    testing::App app{routes()};
    app.set_clock("2026-03-18T10:06:00.000Z");
    auto& fresh = app.fresh();
    testing::a_real_trust(fresh);
    testing::bring_year_six(fresh);
    const auto point = testing::add_key_point(fresh, "2025/26", "Spring", "2026-03-19");
    const auto head = testing::somebody({{.role = Role::headteacher, .school = testing::rowan}});
    const auto director = testing::somebody({{.role = Role::director_of_education}});
    const auto teacher = testing::somebody({{.role = Role::teacher, .school = testing::rowan}});
    CHECK(app.get("/", head).reply.status == 303);
    const auto page = testing::visit(app, "/my-work", head);
    CHECK(page.says("1 is due this week."));
    CHECK(page.says("Tomorrow"));
    CHECK(page.says("Send results of Spring 2025/26"));
    CHECK(testing::visit(app, "/my-work", director).says("schools have not sent results of Spring 2025/26"));
    CHECK(testing::visit(app, "/my-work", teacher).says("There is nothing for you to do here now."));
    testing::bring_results(fresh, point, testing::wide_results());
    CHECK_FALSE(testing::visit(app, "/my-work", head).says("Send results"));
    CHECK(testing::visit(app, "/my-work", director).statements <= 11);
}

TEST_CASE("while the trust is not held its place is the welcome") {
    testing::App app{routes()};
    const auto somebody = testing::somebody({{.role = Role::data_manager}});
    CHECK(app.get("/my-work", somebody).reply.status == 303);
    CHECK(testing::visit(app, "/trust", somebody).says("This database belongs to no trust yet."));
}
