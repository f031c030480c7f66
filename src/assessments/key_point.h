#pragma once
// A key point: when the trust wants to know where pupils are, in which year groups and subjects.
#include "basics/period.h"
#include "basics/said.h"
#include "pupils/pupil.h"

#include <string>
#include <vector>

namespace assessments {

using basics::Wrong;

using KeyPointNumber = basics::Number<struct KeyPointTag>;

struct KeyPoint {
    // Of the results at the end of a key stage, earlier key points of the year say what they may come to.
    enum class Stage { point, results };
    KeyPointNumber id{0};
    basics::AcademicYear year;
    std::string name; // "Autumn"
    Stage stage{Stage::point};
    basics::Date opens, due, meets; // schools send from, until; the day on which it is spoken about
    std::optional<basics::Instant> frozen{};
    std::string frozen_by{}; // a person's id
    std::int64_t version{1};
};
std::string_view name(KeyPoint::Stage); // as stored
std::string title(const KeyPoint&);     // "Autumn 2026/27"

// The day on which roll and characteristics are looked at: the last to send, or today before it; of results at the end of a key
// stage the first, for pupils have left by the day on which results come.
basics::Date day_of(const KeyPoint&, basics::Date today);

struct Ask {
    pupils::YearGroup year_group;
    std::string subject, scale; // codes
    auto operator<=>(const Ask&) const = default;
};

// As typed; dates like 2026-10-01.
struct KeyPointWords {
    std::string year{}, name{}, stage{}, opens{}, due{}, meets{};
};
// What is wrong with it, field by field; nothing: `key_point_of` reads it.
std::vector<Wrong> wrong_in(const KeyPointWords&);
KeyPoint key_point_of(const KeyPointWords&); // a bug where something is wrong
KeyPointWords words_of(const KeyPoint&);

} // namespace assessments
