#pragma once
// Finding a school or a trust by what a person types: how words match, and which match comes first.
#include "schools/school.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schools {

// What was typed, as words and as the numbers that it may be.
struct Question {
    std::vector<std::string> words{}; // searchable; a postcode typed as one ("s661jl") is two
    std::optional<Urn> urn{};
    std::optional<GroupUid> uid{};
    std::optional<LaEstab> laestab{};
};
Question question(std::string_view typed);

enum class Fit { exact, prefix, typo };
// How a word that was typed fits a word of a name. A typo is one letter too many, too few, other or swapped, in words of
// five letters or more.
std::optional<Fit> fit(std::string_view typed, std::string_view word);

// A word with each of its letters left out in turn; nothing for words under five letters and words with figures.
std::vector<std::string> variants(std::string_view word);

enum class What { school, trust };
struct Candidate {
    What what;
    std::int64_t number; // URN or UID
    std::string name;
    std::string town{};
    std::string postcode{};
    bool open{true};
    std::string phase{}; // of a school, as stored
    std::string code{};  // of a trust: TR02478
};
// Lower is better; nothing if one of the words fits nowhere. A word of the name counts for more than one of the
// address, and the words as they were typed, one after the other, for more than here and there.
std::optional<int> distance(const Question&, const Candidate&);

struct Hit {
    Candidate found;
    int distance;
};
// Best first: by distance, open before closed, trusts before schools, then by name.
std::vector<Hit> ranked(const Question&, std::vector<Candidate>, std::size_t most);

} // namespace schools
