#pragma once
// A pupil with stays and characteristics, and what a row of a school's file makes of one.
#include "pupils/enrolment.h"
#include "pupils/matching.h"

namespace pupils {

// A stay that is held has a number of its own; one not yet written has none.
struct Stay {
    std::optional<EnrolmentNumber> number{};
    Enrolment is;
    bool operator==(const Stay&) const = default;
};

// A pupil as a whole. Without an identity: unnamed.
struct Pupil {
    PupilNumber number;
    PupilId id;
    std::optional<Identity> identity{};
    Sex sex{Sex::not_said};
    std::vector<Stay> stays{};
    std::vector<Dated> characteristics{};
    bool operator==(const Pupil&) const = default;
};

// One row of a file, read. The stay's school, day and source come from the file as a whole.
struct RowOfFile {
    std::size_t line;
    Named named;
    Sex sex{Sex::not_said};
    Said stay;
    std::vector<std::pair<Characteristic, std::string>> characteristics{};
};

// The pupil after the row. What the file does not say stays as it was; a UPN that gives way to another becomes the former one.
struct Told {
    Pupil pupil;
    Meant meant;
};
basics::Result<Told> told(Pupil before, const RowOfFile&);

} // namespace pupils
