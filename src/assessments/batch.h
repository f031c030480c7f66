#pragma once
// A file of results that was taken, and what may be said of it without naming anybody.
#include "assessments/taking.h"

namespace assessments {

using BatchNumber = basics::Number<struct ResultBatchTag>;
struct FileOf {
    KeyPointNumber key_point;
    basics::Urn school;
    std::string source; // which system it came from, in a word
    std::string hash;
};
// What a batch did. `fresh` results stand where nothing did, `replaced` ones in the place of another, which is kept beside.
struct Batch {
    std::optional<BatchNumber> id{}; // none: nothing was written
    std::int64_t results{}, fresh{}, replaced{}, refused{};
};
struct Report {
    basics::Urn school;
    std::string key_point;
    bool tried{};        // a dry run: nothing was written
    bool held_already{}; // this very file was the last that was taken
    Batch batch{};
    std::vector<Refusal> refused{};
    std::vector<std::string> columns_dropped{}; // headings of what is not wanted
};
std::string sentence(const Report&); // for the screen: lines, the first refusals among them
std::string json(const Report&);

// A batch as it is held.
struct HeldBatch {
    BatchNumber id;
    KeyPointNumber key_point;
    basics::Urn school;
    std::string source, person;
    basics::Instant at;
    bool undone{};
    std::int64_t results, fresh, replaced, refused, version;
};

} // namespace assessments
