#pragma once
// The lines of a feed: a mark a line, each an object of JSON.
#include "attendance/said.h"
#include "basics/result.h"

namespace attendance {

struct FeedLines {
    std::vector<RowOfMarks> rows{}; // of one mark each
    std::vector<Refusal> refused{};
};

// {"upn" or "pupil_id", "date": "2026-09-07", "session": "AM", "code": "/", "sent": ""}; other fields are not looked at, and
// blank lines are passed over. A line of over 64 KB is refused; a body without lines, or with over 20,000, is a Problem.
basics::Result<FeedLines> read_feed(std::string_view body, basics::Instant now);

} // namespace attendance
