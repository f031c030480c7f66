#pragma once
// What files say, before it is known whose results they are.
#include "basics/refusal.h"

#include <cstddef>
#include <string>
#include <vector>

namespace assessments {

// What the school's system says was reached, or what a teacher thinks will be: kept apart.
enum class What : unsigned char { result, prediction };
std::string_view name(What); // as stored

// A cell of a file: a subject's code, and what stands there.
struct Said {
    std::string subject;
    What what;
    std::string text;
    std::string column; // its heading
};
struct RowOfResults {
    std::size_t line;
    std::string upn, source_id; // what names the pupil; one of them is not ""
    std::vector<Said> results;
};
using basics::Refusal;

} // namespace assessments
