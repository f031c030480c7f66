#pragma once
// What files say, before it is known whose marks they are.
#include "attendance/week.h"
#include "basics/refusal.h"

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
using basics::Refusal;

} // namespace attendance
