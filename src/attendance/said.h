#pragma once
// What files say, before it is known whose marks they are.
#include "attendance/week.h"

namespace attendance {

// A mark as a file has it, before it is known whose it is.
struct Said {
    Session session;
    std::string letters;
};
struct RowOfMarks {
    std::size_t line;
    std::string upn, source_id; // what names the pupil; one of them is not ""
    std::vector<Said> marks;
};
// Why a row was not taken. Never who it is about.
struct Refusal {
    std::size_t line;
    std::string column; // "" for the row as a whole
    std::string reason;
    bool operator==(const Refusal&) const = default;
};

} // namespace attendance
