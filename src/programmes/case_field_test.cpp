#include "programmes/case.h"
#include "testing/examples.h"

#include <doctest/doctest.h>

using namespace programmes;
using namespace std::chrono;

namespace {

const basics::Date the_day{2026y / November / 24};

struct Typed {
    std::map<std::string, std::string, std::less<>> held;
    std::string_view operator()(std::string_view field) const {
        const auto found = held.find(field);
        return found == held.end() ? std::string_view{} : std::string_view{found->second};
    }
};

std::vector<std::string> fields_wrong(CaseKind kind, const Typed& typed) {
    std::vector<CaseField> first;
    for (const auto& field : row_of(kind).fields)
        if (!field.later) first.push_back(field);
    const auto read = read_fields(first, typed, fixed_choices(the_day));
    std::vector<std::string> out;
    if (const auto* wrong = std::get_if<std::vector<Wrong>>(&read))
        for (const auto& each : *wrong) out.push_back(each.field);
    else
        for (const auto& each : wrong_fit(std::get<Fields>(read))) out.push_back(each.field);
    return out;
}

ProgrammeCase a_case(CaseKind kind, std::string state, Fields fields) {
    return {.id = CaseId{"c"},
            .placement = PlacementId{"p"},
            .school = basics::Urn{990001},
            .kind = kind,
            .title = "Deputy head",
            .state = std::move(state),
            .fields = std::move(fields)};
}

} // namespace

TEST_CASE("capacity is days a week of at most five, from a day until a later one; its cost may be left out") {
    Typed typed{{{"given_by", "outside"},
                 {"giver", "An invented deputy"},
                 {"need", "Behaviour"},
                 {"days_a_week", "2.5"},
                 {"begins", "2026-12-01"},
                 {"until", "31 Mar 2027"}}};
    CHECK(fields_wrong(CaseKind::capacity, typed).empty());
    typed.held["days_a_week"] = "6";
    typed.held["cost"] = "much";
    CHECK(fields_wrong(CaseKind::capacity, typed) == std::vector<std::string>{"days_a_week", "cost"});
    typed.held["days_a_week"] = "1", typed.held["cost"] = "12000", typed.held["until"] = "2026-11-30";
    CHECK(fields_wrong(CaseKind::capacity, typed) == std::vector<std::string>{"until"});
    typed.held["given_by"] = "the moon";
    CHECK(fields_wrong(CaseKind::capacity, typed) == std::vector<std::string>{"given_by"});
}

TEST_CASE("the sum of days a week is of those who serve on the day, of one kind") {
    const Fields half{{"days_a_week", "0.5"}, {"begins", "2026-09-01"}, {"until", "2026-12-18"}};
    const Fields three{{"days_a_week", "3"}, {"begins", "2026-09-01"}, {"until", "2027-07-20"}};
    const std::vector<ProgrammeCase> all{
        a_case(CaseKind::capacity, "serving", half), a_case(CaseKind::capacity, "serving", three),
        a_case(CaseKind::capacity, "planned", three), a_case(CaseKind::alongside, "serving", three)};
    CHECK(days_a_week(all, CaseKind::capacity, the_day) == doctest::Approx(3.5));
    CHECK(days_a_week(all, CaseKind::capacity, 2027y / January / 4) == doctest::Approx(3));
    CHECK(ends_soon(all[0], the_day));
    CHECK_FALSE(ends_soon(all[1], the_day));
    CHECK_FALSE(ends_soon(all[2], 2027y / July / 19));
}

TEST_CASE("what falls due next is the day that a field says, and moves with it") {
    auto look = a_case(CaseKind::look, "planned", {{"day", "2026-12-03"}, {"subject", "Maths"}, {"step", "impact"}});
    const auto& redate =
        *basics::move_of(case_lifecycle(CaseKind::look), std::string_view{"planned"}, "redate", [](Party) {
             return true;
         }).value();
    look = moved(look, redate, the_day, {{"day", "2026-12-10"}});
    CHECK(look.due_on == 2026y / December / 10);
    CHECK(look.due_what == "the look");
    const auto& note = *basics::move_of(case_lifecycle(CaseKind::look), std::string_view{"planned"}, "note", [](Party) {
                            return true;
                        }).value();
    CHECK(not_too_early(look, note, the_day).problem().message
          == "It is on 10 December 2026: this is said on that day or after it.");
    CHECK(not_too_early(look, note, 2026y / December / 10).ok());
    CHECK_FALSE(moved(look, note, 2026y / December / 10, {{"seen", "Books."}}).due_on);
}

TEST_CASE("a note of a look names no member of staff, in whatever letters") {
    const std::vector<std::string> staff{"Ines Invented"};
    auto look = a_case(CaseKind::look, "seen", {{"seen", "Seen in ines  INVENTED's room"}});
    REQUIRE(wrong_with(look, staff).size() == 1);
    CHECK(wrong_with(look, staff).front().field == "seen");
    CHECK(wrong_with(look, staff).front().sentence.find("Ines") == std::string::npos);
    look.fields["seen"] = "Seen in a room of Year 4";
    CHECK(wrong_with(look, staff).empty());
    CHECK(wrong_with(a_case(CaseKind::capacity, "planned", {{"giver", "Ines Invented"}}), staff).empty());
}

TEST_CASE("examples/programmes/counts.txt: which counts and days go together") {
    for (const auto& example : testing::examples("programmes/counts.txt")) {
        CAPTURE(example.name);
        for (auto row : example.rows("then")) {
            const auto wanted = row["wrong"];
            Fields fields;
            for (auto& [field, value] : row)
                if (field != "wrong" && !value.empty()) fields.emplace(field, value);
            std::string found;
            for (const auto& each : wrong_fit(fields)) found += each.field;
            CHECK(found == wanted);
        }
    }
}
