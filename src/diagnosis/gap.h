#pragma once
// A gap in a school's attendance, pupil by pupil, as the method takes it that finds where a gap comes from.
#include "attendance/school_year.h"
#include "diagnosis/measure.h"
#include "diagnosis/school_gap.h"

namespace diagnosis {

struct Days {
    basics::Date from, to; // both included
    bool operator==(const Days&) const = default;
};
std::string words(const Days&); // "2 February to 20 March 2026"

// One side of a gap: pupils, and their register over some days.
struct Side {
    const attendance::Register& held;
    std::span<const attendance::Pupil> pupils;
    Days days;
};

// Codes that say something of a child's health, faith or trouble: by themselves, or as their category.
enum class Reasons { shown, as_category };

// By kind of pupil; within pupils by weekday and, of absence, by code. Stays of one pupil are one. A pupil's kind is that of now, else of
// then.
SchoolGap school_gap(Measure, statistics::GapOf, const Side& then, const Side& now, const attendance::Codes&, Reasons);

// Mondays of the weeks in which these pupils are marked as attending or absent, in order.
std::vector<basics::Date> marked_weeks(const attendance::Register&, std::span<const attendance::Pupil>);

} // namespace diagnosis
