#pragma once
// Handing over what one person leads, at however many schools: their programmes with what goes its own way under each, and their own places on
// improvement teams.
#include "people/handing_over.h"
#include "programmes/case.h"

#include <set>

namespace programmes {

using people::Somebody;

struct LedProgramme {
    Placement placement;
    std::vector<ProgrammeCase> cases{}; // open, in the hands of whoever leads it
};
struct TeamPlace {
    ProgrammeCase member;
    std::string school_name;
    std::vector<std::string> team{}; // the ids of all who are on it
};
struct InHand {
    permissions::PersonId who;
    std::string name{}; // empty: whoever it was is removed, or has nothing in hand
    bool left{};
    std::vector<LedProgramme> programmes{}; // by their schools' names
    std::vector<TeamPlace> places{};
};
// Of `cases` those that are open: under the programmes that this person leads, and the teams of schools.
InHand in_hand(const permissions::PersonId&, std::span<const Placement> in_force, std::span<const TeamPlace> cases);
// Which things these are: another once somebody has handed one of them over.
std::string version_of(const InHand&);
// Who has left leads these programmes: each person once, with how many.
std::vector<people::Holder> left_leads(std::span<const Placement> in_force);

struct HandoverSaid {
    std::set<std::string, std::less<>> what{}; // ids of placements and of places
    std::string lead{}, reason{}, day{};
};
struct Handover {
    std::vector<const LedProgramme*> programmes{};
    std::vector<const TeamPlace*> places{};
    Somebody to;
    std::string reason;
    basics::Date day;
};
// The handover, or what is wrong with it, field by field. It holds from a day that is not after today, nor before a programme began.
std::variant<Handover, std::vector<Wrong>> handed_over(const InHand&, const HandoverSaid&,
                                                       std::span<const Somebody> may_lead, basics::Date today);

} // namespace programmes
