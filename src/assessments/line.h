#pragma once
// What a key point's page shows, line by line: drawn from the figures of the moment, or kept as it was for a meeting.
#include "assessments/outlook.h"
#include "assessments/reached.h"
#include "assessments/stage_value.h"

namespace assessments {

struct Line {
    std::string kind;
    std::vector<std::string> cells;
    bool operator==(const Line&) const = default;
};

// The cells of a line of kind "reached": everybody, or a part, of a year group in a subject. A number that must not be shown is
// "hidden", one that does not exist "".
enum class Cell {
    year_group,
    subject,
    what,
    scale,
    norm,
    speaks,
    dimension,
    part,
    roll,
    assessed,
    below,
    at,
    above,
    value,
    lower,
    upper,
    year_before,
    then,
    now,
    last_point
};
constexpr std::size_t cell_count = 20;
inline const std::string& cell(const Line& line, Cell which) { return line.cells.at(static_cast<std::size_t>(which)); }

// Sentences first ("sentence"), then what was reached ("reached").
std::vector<Line> lines_of(const SchoolReached&);

// What a year group comes to at the end of its stage: {measure, value, interval, pupils, note}.
Line stage_line(pupils::YearGroup, const StageValue&);

// A forecast: {of what, forecast, 90% interval, what it stands on or why there is none, came to, whether it held}.
struct OutlookShown {
    std::string words; // of the level
    bool share;
    std::int64_t pupils;
    std::string why;
    double estimate;
    statistics::Interval at_90;
    std::int64_t past_results, past_cohorts;
    std::optional<double> came_to{};
};
Line outlook_line(const OutlookShown&);

} // namespace assessments
