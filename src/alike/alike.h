#pragma once
// Which schools are like one: the nearest in what a school does not choose, among those with which it may be compared.
#include "basics/id.h"
#include "basics/period.h"

#include <vector>

namespace alike {

struct Candidate {
    basics::Urn urn;
    bool open{true};
    bool selective{};
    bool invented{}; // invented schools and real ones are never compared
};

struct Characteristic {
    std::int64_t measure;
    basics::Period period;
    std::vector<double> values; // one a school, NaN where it is not known
};

// The schools of one phase, and what is known of them.
struct Likeness {
    std::vector<Candidate> schools{};
    std::vector<Characteristic> characteristics{};
};

struct Match {
    basics::Urn urn;
    double distance; // √Σ(difference in sd)²
    double typical;  // the root of their mean square: 1 is a whole standard deviation, typically
    std::vector<double>
        differences{}; // of each characteristic compared, in sd of all schools: the match less the school
};

struct Found {
    basics::Urn of;
    std::int64_t candidates{};           // of which all that is compared is known
    std::vector<std::size_t> compared{}; // characteristics that are known of the school
    std::vector<Match> matches{};        // the fifty nearest, nearest first
};

// The open schools that select as this one does or does not, by docs/methods/similar-schools.md; nobody where nothing is known
// of the school.
Found find(const Likeness&, std::size_t school);

// How many of the matches are near (within a standard deviation, typically), and how many must be for a comparison.
std::int64_t near(const Found&);
constexpr std::int64_t near_needed = 10;

} // namespace alike
