#pragma once
// What a file says, before it is known whose rows these are.
#include "basics/refusal.h"
#include "conduct/event.h"

namespace conduct {

enum class About { nothing_known, incidents, suspensions }; // permanent exclusions stand with suspensions

// A row, before it is known whose it is.
struct RowOfFile {
    std::size_t line;
    std::string upn, source_id; // what names the pupil; one of them is not ""
    Event event;
};
using basics::Refusal;
} // namespace conduct
