#pragma once
// What a file says, before it is known whose rows these are.
#include "conduct/event.h"

namespace conduct {

enum class About { nothing_known, incidents, suspensions }; // permanent exclusions stand with suspensions

// A row, before it is known whose it is.
struct RowOfFile {
    std::size_t line;
    std::string upn, source_id; // what names the pupil; one of them is not ""
    Event event;
};
// Why a row was not taken. Never who it is about.
struct Refusal {
    std::size_t line;
    std::string column; // "" for the row as a whole
    std::string reason;
    bool operator==(const Refusal&) const = default;
};
} // namespace conduct
