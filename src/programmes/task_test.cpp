#include "programmes/template_source.h"
#include "testing/examples.h"
#include "testing/goldens.h"
#include "testing/lifecycle_walk.h"

using namespace programmes;
using namespace std::chrono;

namespace {

basics::Date day_in(const testing::Cells& row, std::string_view column) {
    return basics::parse_official_date(row.find(column)->second).value().value();
}

Task a_task(std::string code, basics::Date due, std::string gate = {}) {
    return {.id = TaskId{code},
            .placement = PlacementId{"p"},
            .school = basics::Urn{990001},
            .code = code,
            .task = "Do " + code,
            .gate = std::move(gate),
            .owner = Owner::head,
            .due = due,
            .hours = 2};
}

const TaskMove& move_by(TaskState from, std::string_view verb) {
    return *basics::move_of(task_lifecycle(), from, verb, [](Party) { return true; }).value();
}

} // namespace

TEST_CASE("examples/programmes/due_days.txt: the placement day gives the days of all tasks, over half terms and bank "
          "holidays") {
    for (const auto& example : testing::examples("programmes/due_days.txt")) {
        CAPTURE(example.name);
        SchoolDays school;
        for (const auto& row : example.rows_with("given", "half term from"))
            school.half_terms.push_back({.first = day_in(row, "half term from"), .last = day_in(row, "to")});
        for (const auto& row : example.rows_with("given", "closed from"))
            school.closed.push_back({.first = day_in(row, "closed from"), .last = day_in(row, "to")});
        const auto placed = example.rows_with("when", "placed").front();
        const auto programme = programme_named(placed.find("programme")->second);
        REQUIRE(programme);
        const auto tasks = tasks_of(template_of(*programme).value(), day_in(placed, "placed"), school);
        for (const auto& row : example.rows("then")) {
            const auto code = row.find("task")->second;
            CAPTURE(code);
            const auto turn = row.contains("time") ? std::stoi(row.find("time")->second) : 1;
            const auto found =
                std::ranges::find_if(tasks, [&](const Task& each) { return each.code == code && each.turn == turn; });
            REQUIRE(found != tasks.end());
            CHECK(basics::iso(found->due) == basics::iso(day_in(row, "due")));
            if (row.contains("owner")) CHECK(words(found->owner) == row.find("owner")->second);
        }
    }
}

TEST_CASE("the templates that come with the program can be read, and each programme has its own") {
    for (const auto programme : {Programme::inadequate, Programme::requires_improvement, Programme::good_or_better}) {
        const auto tasks = template_of(programme);
        REQUIRE_MESSAGE(tasks.ok(), tasks.problem().message);
        CHECK(tasks.value().size() >= 10);
        CHECK(tasks.value().front().code == "head_told");
    }
    CHECK(template_of(Programme::unplaced).value().empty());
}

TEST_CASE("a template that cannot be read names its line, and a gate that is none is refused") {
    const std::string head = "code,task,gate,owner,due,evidence,hours,every,times\n";
    CHECK(read_template(head + "a,Do,,head,5 days,,1,,\n").value().size() == 1);
    CHECK(read_template(head + "a,Do,,nobody,5 days,,1,,\n").problem().message.starts_with("Line 2"));
    CHECK_FALSE(read_template(head + "a,Do,b,head,5 days,,1,,\n").ok());
    CHECK_FALSE(read_template(head + "a,Do,,head,5 days after b,,1,,\n").ok());
    CHECK_FALSE(read_template(head + "a,Do,,head,soon,,1,,\n").ok());
    CHECK_FALSE(read_template(head + "a,Do,,head,5 days,,-1,,\n").ok());
    CHECK_FALSE(read_template(head + "a,Do,,head,5 days,,1,,\na,Do,,head,5 days,,1,,\n").ok());
    CHECK_FALSE(read_template(head + "a,Do\n").ok());
    CHECK(parse_due("30 days after other").value().after == "other");
    CHECK_FALSE(parse_due("-1 days").ok());
}

TEST_CASE("every path of a task can be walked, and the diagram in the docs is that of the table") {
    testing::walk(task_lifecycle());
    testing::check_golden(
        "docs/lifecycles/programme_task.md",
        basics::diagram("A task of a programme", task_lifecycle(), [](Party party) { return words(party); }));
}

TEST_CASE("a task is ticked done with evidence, after the one that stands before it") {
    const basics::Date today{2026y / November / 24};
    const auto first = a_task("plan", 2026y / December / 1), second = a_task("check", 2026y / December / 8, "plan");
    const std::vector all{first, second};
    const Said evidence = [](std::string_view) { return std::string_view{"Seen."}; };
    const auto& done = move_by(TaskState::open, "done");
    CHECK(moved(second, done, evidence, all, today).problem().kind == basics::Problem::Kind::conflict);
    const auto ended = moved(first, done, evidence, all, today).value();
    CHECK(ended.state == TaskState::done);
    CHECK(ended.said == "Seen.");
    CHECK(ended.ended == today);
    CHECK(moved(second, done, evidence, std::vector{ended, second}, today).ok());
    CHECK(overdue(first, 2026y / December / 2));
    CHECK_FALSE(overdue(ended, 2026y / December / 2));
    CHECK(moved(ended, move_by(TaskState::done, "reopen"), evidence, all, today).value().said.empty());
}

TEST_CASE("a task keeps the day it was first due, and a dropped one asks no hours") {
    const basics::Date today{2026y / November / 24};
    const auto task = a_task("plan", 2026y / December / 1);
    const Said form = [](std::string_view field) -> std::string_view {
        return field == "day" ? "2026-12-10" : "Snow.";
    };
    const auto& redate = move_by(TaskState::open, "redate");
    auto later = moved(task, redate, form, {}, today).value();
    later = moved(later, redate, form, {}, today).value();
    CHECK(later.due == 2026y / December / 10);
    CHECK(later.moved_from == 2026y / December / 1);
    CHECK(later.moved_because == "Snow.");
    CHECK_FALSE(moved(
                    task, redate, [](std::string_view) { return std::string_view{"soon"}; }, {}, today)
                    .ok());
    const SchoolDays school{.half_terms = {{2026y / November / 2, 2026y / December / 18}}};
    const std::vector both{
        task, moved(a_task("b", 2026y / December / 2), move_by(TaskState::open, "drop"), form, {}, today).value()};
    REQUIRE(hours_asked(both, school).size() == 1);
    CHECK(hours_asked(both, school).front().hours == doctest::Approx(2));
    const std::vector far{task, a_task("c", 2027y / February / 1)};
    CHECK(hours_asked(far, school).size() >= 2);
    CHECK(hours_asked(far, SchoolDays{}).size() == 2);
}
