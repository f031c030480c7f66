#pragma once
// All that the page of a school's programme is made of, as far as whoever asks may know it.
#include "programmes/case.h"
#include "programmes/happened.h"
#include "programmes/stream.h"

namespace programmes {

// The trust's limit of hours a half term, and why it was passed in those in which somebody said so.
struct HoursReason {
    basics::Date starts;
    std::string reason, by;
    basics::Date on;
};
struct HoursSaid {
    double limit{};
    std::vector<HoursReason> reasons{};
};

struct SchoolProgramme {
    basics::Urn school;
    std::string school_name;
    std::vector<Placement> placements{};  // newest first
    std::vector<Task> tasks{};            // of the one in force
    std::vector<ProgrammeCase> cases{};   // newest first
    std::vector<SupportStream> streams{}; // of the one in force
    std::vector<Happened> happened{};     // newest first
    SchoolDays days{};
    HoursSaid hours{};
    DaysElsewhere elsewhere{};
    Standing standing{}; // of whoever asks, to the one in force
    basics::Date today;

    const Placement* current() const; // in force
    const Placement* watched() const;
    const Task* task(std::string_view id) const;
};

} // namespace programmes
