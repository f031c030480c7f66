#pragma once
// Half terms and known days: what stands, what the register suggests, and the forms that change them.
#include "attendance/calendar_view.h"
#include "web/field_page.h"
#include "web/html.h"

namespace attendance {

// What was typed, by part; and what was wrong with it.
struct TypedHalfTerms {
    std::array<std::pair<std::string, std::string>, half_terms_a_year> days{}; // first and last
    std::vector<WrongHalfTerm> wrong{};
};
struct TypedKnownDay {
    std::string kind, first, last, year_group;
    std::string wrong_field{}, wrong{};
};

struct CalendarPage {
    std::string address; // of this page
    std::string form_token;
    bool may_change{};
    bool of_school{};
    std::vector<std::string> sentences{};
    struct Year {
        std::string words, address; // no address: the one shown
    };
    std::vector<Year> years{};
    std::string year{};
    struct Row {
        std::string name, days;
    };
    std::vector<Row> half_terms{};
    std::vector<Row> suggested{};
    std::string take_suggested{}; // an address; "" where there is nothing to take
    std::int64_t version{};
    struct Part {
        std::string legend, error;
        web::Field starts, ends;
    };
    std::vector<Part> parts{};
    web::ErrorSummary errors{};
    struct Day {
        std::string words, removal; // an address; "" for the trust's, on a school's page
    };
    std::vector<Day> known{};
    std::vector<std::string> unexplained{};
    web::Choice kind{.name = "kind", .label = "What it is", .options = {}};
    web::Field first{.name = "first", .label = "First day"}, last{.name = "last", .label = "Last day"};
    web::Choice year_group{.name = "year_group", .label = "Of whom", .options = {}};
};
void write(web::Html&, const CalendarPage&);

struct CalendarForm {
    std::string form_token;
    std::optional<TypedHalfTerms> half_terms{}; // sent back, or suggested
    std::optional<TypedKnownDay> known_day{};   // sent back
};
CalendarPage calendar_page(const CalendarView&, const CalendarForm&);
TypedHalfTerms typed(std::span<const HalfTerm>); // as a form shows them

} // namespace attendance
