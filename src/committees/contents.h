#pragma once
// All that a meeting holds, as one person may read it.
#include "committees/agenda.h"

namespace committees {

struct Contents {
    std::vector<Item> items{}; // the ordinary ones first, each part in its order
    std::vector<Paper> papers{};
    std::vector<Line> lines{};
    std::vector<Interest> interests{};
};

// Without the papers while they are not out, and without the minutes while they are no draft yet: for all but those who run meetings.
Contents readable(Contents, const Meeting&);
const Item* find(const Contents&, const ItemId&);

// A question or a decision of a local advisory committee, as the trustees are told of it.
struct Reported {
    std::string committee;
    basics::Date on;
    LineKind kind;
    std::string words;
};

} // namespace committees
