#pragma once
// Figures made ready to be read: each with its number, its interval and what it may be compared with.
#include "basics/json.h"
#include "measures/chance.h"
#include "measures/held.h"

#include <array>
#include <span>

namespace measures {

using Figures = std::vector<Held>;

struct Reading {
    const Measure* measure;
    const Group* group;
    const Held* held;
    std::optional<double> value{};
    std::optional<statistics::Interval> interval{};
};

// Each figure whose measure the catalogue knows, in the order given, with its interval; for absence the pupils on roll and
// the persistently absent of the same school and year are looked for among the figures. The figures must outlive it.
std::vector<Reading> readings(const Catalogue&, std::span<const Held>);

// The codes to ask figures for: the measure itself, and those that help to say how sure it is ("" for none). Absence needs
// the roll and the persistently absent of the school.
std::array<std::string_view, 3> codes_for(std::string_view measure);

// The figure as its kind of chance has it; none where nothing says on how many pupils it rests.
std::optional<Sampled> sampled(const Catalogue&, const Reading&);

// The newest whole year of a measure for a school: the headline figure. None where it holds none.
const Reading* latest(std::span<const Reading>, std::string_view measure, basics::Urn of);
// The figure of just that year (and type of school: "" first, else any) for a place that is not a school.
const Reading* of_year(std::span<const Reading>, std::string_view measure, basics::AcademicYear,
                       std::string_view school_type);

// {measure, period, group, value, lower, upper, n, numerator, denominator, reason, source, as_of, import, urn}
void write_json(basics::Json&, const Reading&);

} // namespace measures
