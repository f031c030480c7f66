#pragma once
// Reads what schools said at a key point and before it, in as many statements for sixty schools as for one.
#include "assessments/gathered.h"
#include "storage/reader.h"

namespace assessments {

// A key point, with those that its pages look back at.
struct PointsLookedAt {
    struct Point {
        KeyPoint point;
        std::vector<Ask> asks{};
    };
    Point now;
    std::vector<Point> earlier{};       // the newest first
    std::optional<Point> year_before{}; // of this name; it may be among the earlier
};
// Missing where there is none of that number.
basics::Result<PointsLookedAt> points_looked_at(storage::Reader&, KeyPointNumber);

// Of the newest of which a file of a school in the scope stands; nothing where there is none.
basics::Result<std::optional<PointsLookedAt>> newest_points_looked_at(storage::Reader&, const permissions::Scope&);

// Of the schools in the scope. `leave`: when their last files came is not asked for.
enum class LastFiles { read, leave };
basics::Result<Gathered> gather(storage::Reader&, const permissions::Scope&, const PointsLookedAt&, basics::Date today,
                                LastFiles = LastFiles::read);
// What was said at one key point of one school.
basics::Result<Results> results_at(storage::Reader&, const permissions::Scope&, KeyPointNumber, basics::Urn);

} // namespace assessments
