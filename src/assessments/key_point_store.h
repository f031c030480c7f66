#pragma once
// Key points, and what they ask.
#include "assessments/key_point.h"
#include "storage/reader.h"

namespace assessments {

KeyPoint key_point_of(const storage::Row&);                              // from the columns of find_key_point
basics::Result<std::vector<KeyPoint>> load_key_points(storage::Reader&); // the newest first
// Those that opened by today and were due since a day, the newest first, with the schools in the scope of which a file stands.
struct GatheredPoint {
    KeyPoint point;
    std::vector<basics::Urn> sent{};
};
basics::Result<std::vector<GatheredPoint>> gathered_points(storage::Reader&, const permissions::Scope&,
                                                           basics::Date today, basics::Date due_since);
basics::Problem no_such_key_point();
basics::Result<KeyPoint> find_key_point(storage::Reader&, KeyPointNumber);
basics::Result<std::vector<Ask>> load_asks(storage::Reader&, KeyPointNumber);

// Gives its number. It asks what the newest key point of the same stage asks, or nothing. Invalid where the year has one so called.
basics::Result<KeyPointNumber> make(storage::Writer&, const KeyPoint&);
// Refused when it changed meanwhile, and while it is frozen.
basics::Result<void> save(storage::Writer&, const KeyPoint& before, const KeyPoint& after);

// Asked of several year groups in a subject, on a scale; in the place of another scale that stood.
basics::Result<void> ask(storage::Writer&, const KeyPoint&, const std::vector<Ask>&);
basics::Result<void> ask_no_more(storage::Writer&, const KeyPoint&, const Ask&);

} // namespace assessments
