#pragma once
// The journey of a subject at a school, where three or more teach it: fewer, and it would be one person's.
#include "journey/phase.h"

namespace journey {

constexpr std::int64_t fewest_teachers = 3;
constexpr std::size_t longest_subject = 60;

// How many teach a subject, as somebody said on a day.
struct SubjectTeam {
    basics::Urn school;
    std::string subject;
    basics::Date counted_on;
    std::int64_t teachers;
};
struct SubjectStep {
    basics::Urn school;
    std::string subject;
    basics::Date from;
    Phase phase;
    Trend trend;
    std::string reason;
    std::string decider{}; // a name; empty: removed
};

// A subject as a form says it: white space made single, its first letter a capital; nothing where it is empty or too long.
std::optional<std::string> subject_said(std::string_view);
// "6"; nothing where it is no whole number from 0 to 200.
std::optional<std::int64_t> teachers_said(std::string_view);

// What stands of each subject on a day: the newest count by then, and its steps by then, oldest first. By subject.
struct SubjectNow {
    SubjectTeam team;
    std::vector<SubjectStep> steps{};
    bool shown() const { return team.teachers >= fewest_teachers; }
};
// A team of fewer than three has no step, whatever was decided while it was larger: what points at two people is shown to nobody.
std::vector<SubjectNow> subjects_on(std::span<const SubjectTeam>, std::span<const SubjectStep>, basics::Date);

} // namespace journey
