#pragma once
// Programmes as others' pages need them: a task that is due, and what happened to a placement.
#include "programmes/case.h"
#include "programmes/happened.h"

namespace programmes {

// An open task, due by a day or overdue, with its school and the lead of its programme.
struct DueTask {
    Task task;
    std::string school_name, lead_name;
    permissions::PersonId lead;
    bool overdue{};
};
// Whether a task waits for this person: by the role that owns it, at its school, or as the lead.
bool waits_for(const DueTask&, const permissions::Who&, basics::Date today);

// A programme in force whose lead has left or is removed.
struct WithoutLead {
    basics::Urn school;
    std::string school_name, lead_name;
    permissions::PersonId lead;
};

// A case on whose day something falls due, with its school and the lead of its programme.
struct DueCase {
    ProgrammeCase what;
    std::string school_name;
    permissions::PersonId lead;
};
// Its lead, the school's head where the school moves it, the chief executive where nobody else may.
bool waits_for(const DueCase&, const permissions::Who&, basics::Date today);

// Days a week that a school gives to others (its system leaders) and takes from others (capacity added, lead professionals).
struct TimeServing {
    basics::Urn school;
    double gives{}, takes{};
};

// For papers that others read, whoever makes them: those of which the head was told by that day.
std::vector<Placement> told(std::vector<Placement>, basics::Date today);
// "is at work", as it follows "The placement".
std::string_view state_words(const Placement&);

struct PlacementChange {
    Happened what;
    std::string school_name;
    Programme programme;
};

} // namespace programmes
