#pragma once
// The words by which schools and trusts are found, written anew from what stands.
#include "storage/reader.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace schools {

struct WordUse {
    std::int64_t term, kind, id;
    auto operator<=>(const WordUse&) const = default;
};
// The words of all names and towns, worked out and not yet written.
struct Words {
    std::map<std::string, std::int64_t, std::less<>> terms{}; // numbered by first appearance
    std::vector<WordUse> uses{};
    std::vector<std::pair<std::string, std::int64_t>> typos{}; // variant and term, in order
    std::uint64_t digest{14695981039346656037u};               // FNV-1a of all that was read
    bool written{};                                            // they are those that stand already
};
// Most imports change no name: then the words are `written`, and have no typos.
basics::Result<Words> words_that_stand(storage::Reader&);
basics::Result<void> write_search(storage::Writer&, const Words&);

} // namespace schools
