#pragma once
// What happened in a school's programmes: a move that somebody made of a placement, a task or a case.
#include "programmes/placement.h"

namespace programmes {

struct Happened {
    std::string subject; // the id of a placement, a task or a case
    basics::Urn school;
    std::string verb, words, from, to;
    std::string by{}; // a name; empty: removed
    basics::Date on;
    std::string said{};
    std::optional<basics::Date> trustees_told{};
};

} // namespace programmes
