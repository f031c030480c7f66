#pragma once
// What pupils' results come to at the end of a key stage, by the rules of each year. The rules are data (stage_thresholds,
// stage_slots, stage_expected, stage_gaps); here is what is done with them, for one pupil.
#include "assessments/scale.h"
#include "basics/period.h"

namespace assessments {

struct InForce { // in these academic years, both included, by the year in which they start
    int first;
    std::optional<int> last{};
    bool in(basics::AcademicYear year) const { return first <= year.starts() && (!last || year.starts() <= *last); }
};
struct Threshold {
    std::string rule; // phonics, tables_full, ks2_expected, ks2_higher
    InForce years;
    double value;
};
struct Slot {
    std::string rule; // gld, attainment8
    std::string subject, slot;
    InForce years;
};
struct ExpectedOf { // what pupils of a prior attainment came to in England
    basics::AcademicYear year;
    double from_ks2, to_ks2, expected;
};
struct GapYear {
    std::string rule; // progress8, ks2_progress
    basics::AcademicYear year;
    std::string why;
};
struct StageRules {
    std::vector<Threshold> thresholds{};
    std::vector<Slot> slots{};
    std::vector<ExpectedOf> expected{}; // by year, then prior attainment
    std::vector<GapYear> gaps{};
};
std::optional<double> threshold(const StageRules&, std::string_view rule, basics::AcademicYear);
const GapYear* gap_year(const StageRules&, std::string_view rule, basics::AcademicYear); // nullptr: it is none

// One pupil's results, by the subject's code. Who was absent, below the test or not entered stands in it without a value.
using PupilResults = std::map<std::string, Attained, std::less<>>;

// Each gives nothing for a pupil of whom nothing that it looks at was said: that pupil is not counted. Whoever else stays in the
// denominator, absent or below the test too.
// Expected in every goal of the year (DfE, early years foundation stage profile handbook).
std::optional<bool> good_level_of_development(const StageRules&, basics::AcademicYear, const PupilResults&);
// The threshold of the year reached in the phonics screening check.
std::optional<bool> phonics_met(const StageRules&, basics::AcademicYear, const PupilResults&);
// Full marks in the multiplication tables check.
std::optional<bool> tables_full(const StageRules&, basics::AcademicYear, const PupilResults&);
// 100 in reading and maths and at least the expected standard in writing (DfE, primary school accountability); higher: 110 and
// greater depth.
enum class Ks2Standard { expected, higher };
std::optional<bool> ks2_combined(const StageRules&, basics::AcademicYear, const PupilResults&, Ks2Standard);

// DfE, secondary accountability measures: English, doubled where both language and literature were sat, the better one counts;
// maths, doubled; the best three of the English Baccalaureate; the best three of what is left, the other English too. Slots that
// nothing fills count nought. Combined science fills two, each with half of its two grades.
struct Attainment8 {
    double english{}, maths{}, ebacc{}, open{};
    double total() const { return english + maths + ebacc + open; } // of 90
};
std::optional<Attainment8> attainment8(const StageRules&, basics::AcademicYear, const PupilResults&);
double average_grade(const Attainment8&); // a slot: of 9

// Expected Attainment 8 by the newest table of a year up to this, for a key stage 2 average; nothing off the table.
struct Expected {
    basics::AcademicYear year; // of the table
    double value;
};
std::optional<Expected> expected_attainment8(const StageRules&, basics::AcademicYear, double ks2_average);
// The difference in a grade a slot: (Attainment 8 less expected) / 10, as Progress 8 has it.
double value_added(const Attainment8&, const Expected&);

// DfE, 16 to 18 accountability: points an entry, and the mean of the best three for who has three. By points of A levels.
std::optional<double> points_an_entry(const std::vector<double>& points);
std::optional<double> best_three(std::vector<double> points);

} // namespace assessments
