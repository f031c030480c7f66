#pragma once
// What a head says at a key point: a comment on the figures, and how many teach a subject to a year group.
#include "assessments/key_point.h"
#include "storage/reader.h"

#include <map>

namespace assessments {

struct Comment {
    std::string words;
    std::string person;
    std::optional<basics::Instant> at{};
    std::int64_t version{}; // 0: nothing was said yet
};
basics::Result<Comment> find_comment(storage::Reader&, const permissions::Scope&, KeyPointNumber, basics::Urn);
// In the place of what was said before, which the journal keeps. Refused when somebody else changed it meanwhile.
basics::Result<void> save_comment(storage::Writer&, KeyPointNumber, basics::Urn, const Comment& before,
                                  const std::string& words);

using TaughtIn = std::pair<pupils::YearGroup, std::string>; // a subject's code
using Teachers = std::map<TaughtIn, std::int64_t>;
basics::Result<Teachers> teachers(storage::Reader&, const permissions::Scope&, KeyPointNumber, basics::Urn);
// What is asked, with how many teach it, where the head has said.
struct Taught {
    Ask ask;
    std::string subject; // its name
    std::optional<std::int64_t> teachers{};
};
basics::Result<std::vector<Taught>> taught_at(storage::Reader&, const permissions::Scope&, KeyPointNumber, basics::Urn);
basics::Result<void> save_teachers(storage::Writer&, KeyPointNumber, basics::Urn, const Teachers&);

} // namespace assessments
