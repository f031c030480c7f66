#pragma once
// What was said of a school, and when: inspections down a line of years.
#include "basics/date.h"
#include "charts/svg.h"

#include <optional>
#include <string>
#include <vector>

namespace charts {

enum class EventLook { overall_grade, report_card, other };

struct Event {
    basics::Date at;      // where it stands on the line
    std::string words;    // "Requires improvement"
    std::string detail{}; // "inspected on 26 June 2019; URN 106955, its predecessor"
    EventLook look{EventLook::overall_grade};
    bool undated{};     // it stands on its file's date: drawn with a broken ring
    bool predecessor{}; // drawn hollow
};

struct Timeline {
    Naming naming;
    std::vector<Event> events;            // in any order; the latest is drawn at the top
    std::optional<basics::Date> opened{}; // "opened as an academy"
    std::string opened_words{"Opened"};
    bool grades_changed_meaning{true}; // say so where old grades and report cards meet
};

// Marks stand at their true distance in time, their words beside them, moved apart where they would collide.
Svg timeline(const Timeline&);

} // namespace charts
