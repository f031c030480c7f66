#pragma once
// The academies of a trust by phase, in the order asked for, and what an order by figures may not be read to say.
#include "home/trust_standing.h"

namespace home {

// By name unless a person asks; a figure is never the order in which schools are first seen.
enum class SortBy { name, result, absence };

struct AcademyRow {
    const AcademyView* academy;
    Placed result;
    Placed absence;
    std::string note{}; // in an order by figures: why it may as well stand above the one above it
};
struct PhaseTable {
    schools::Phase phase;
    std::vector<AcademyRow> rows;
};
// Sorted by result or absence the highest comes first, within one measure and year; schools without a figure come last.
std::vector<PhaseTable> phase_tables(const TrustStanding&, SortBy);

} // namespace home
