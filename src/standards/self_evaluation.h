#pragma once
// What a school says of itself in one area of an inspection framework: its own judgement in its own words.
#include "basics/date.h"
#include "basics/id.h"
#include "basics/said.h"
#include "inspections/grade.h"
#include "inspections/theme.h"
#include "permissions/permissions.h"

#include <span>

namespace standards {

using basics::Wrong;

struct Area {
    std::string code; // as of inspections
    std::string asks; // what it is about
    bool every;       // of every school; else only where there is such a part of one
};
// As it holds from a day to another; what was written under it stays under it.
struct Framework {
    inspections::Framework of;
    std::string words; // "the report card framework, from November 2025"
    basics::Date first;
    std::optional<basics::Date> last{};
    std::vector<Area> areas{};
    const Area* area(std::string_view code) const; // nullptr: none
};
// The one in force on a day; nullptr before the first.
const Framework* in_force(std::span<const Framework>, basics::Date);

struct SelfEvaluation;
using SelfEvaluationId = basics::Id<SelfEvaluation>;
struct SelfEvaluation {
    SelfEvaluationId id;
    basics::Urn school;
    inspections::Framework framework;
    std::string area;
    std::int64_t edition; // 1, 2, …: each writing anew
    basics::Date written;
    std::optional<int> grade{}; // the school's own, on the framework's scale
    std::string does_well{}, must_improve{}, evidence{}, next_step{};
    permissions::PersonId person;
};

// As typed.
struct Typed {
    std::string grade{}, does_well{}, must_improve{}, evidence{}, next_step{};
};
Typed typed_of(const SelfEvaluation&);

// What is wrong with it; nothing: it can be written. `staff` are names that no text may hold.
std::vector<Wrong> wrong_in(const Typed&, inspections::Framework, std::string_view area,
                            std::span<const std::string> staff);
// The grades of an area's scale, the best first.
std::vector<int> grades_of(inspections::Framework, std::string_view area);

// The newest of each area, and nothing of areas of which none is written.
const SelfEvaluation* standing(std::span<const SelfEvaluation>, inspections::Framework, std::string_view area);
// To be written anew: longer ago than a term usually lasts.
bool is_old(const SelfEvaluation&, basics::Date today);

// What the school's own grade says: short of what is expected, as expected, or above it.
enum class Stance { unsaid, below, expected, above };
Stance stance_of(const SelfEvaluation&);

} // namespace standards
