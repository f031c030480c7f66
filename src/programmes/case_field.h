#pragma once
// A field of a case: how it is asked, what may stand in it, and whether the fields of one case fit together.
#include "basics/date.h"
#include "basics/said.h"

#include <map>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace programmes {

using basics::Said;
using basics::Wrong;

enum class FieldKind {
    text,
    day,
    days_a_week,
    on_site, // days a week, or the days themselves
    money,
    count,
    inside, // or outside the trust
    academy,
    person, // of the trust
    subject,
    step,     // of a curriculum
    audience, // of professional development
    year,
    serves,  // support, or an objective of a plan
    support, // that runs
    measure,
    comparison,
};

struct CaseField {
    std::string_view name, label;
    FieldKind kind;
    std::string_view sentence{}; // beside it, where it was left empty or does not fit; none: it may be empty
    std::string_view hint{};
    bool later{}; // it is said with a move, not on the first day
};

// As stored: days in ISO, numbers as they are written, of a choice its value.
using Fields = std::map<std::string, std::string, std::less<>>;
std::string_view said_of(const Fields&, std::string_view field); // "" where nothing was said
std::optional<basics::Date> day_of(const Fields&, std::string_view field);
double number_of(const Fields&, std::string_view field); // 0 where nothing was said, or days one by one
std::vector<basics::Date> days_of(const Fields&, std::string_view field); // one by one; none where a number was said

// What a case serves, as it was called on the day: kept beside the field.
constexpr std::string_view serves_words = "serves_words";

struct Offered {
    std::string value, words;
};
using Choices = std::map<FieldKind, std::vector<Offered>>;
// Those that are the same at every school; the years are last, this and next one's.
Choices fixed_choices(basics::Date today);
// The words of a choice, or what was said.
std::string shown(const CaseField&, std::string_view value, const Choices&);

// The fields, or what is wrong, each by itself.
std::variant<Fields, std::vector<Wrong>> read_fields(std::span<const CaseField>, const Said&, const Choices&);
// Counts, days and steps that do not go together, whatever the kind: no more objectives set than staff, no last day before the first.
std::vector<Wrong> wrong_fit(const Fields&);

} // namespace programmes
