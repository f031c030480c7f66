#pragma once
// What headings and words of schools' exports mean, and what codes are called.
#include "conduct/fields.h"
#include "conduct/incidents.h"
#include "storage/reader.h"

namespace conduct {

basics::Result<HeaderNames> load_header_names(storage::Reader&);
// Codes and their words, what every school writes, and what this school said.
basics::Result<Terms> load_terms(storage::Reader&, basics::Urn);

// In the order in which they are shown.
struct IncidentWords {
    Named types{}, outcomes{};
};
basics::Result<IncidentWords> incident_words(storage::Reader&);

// "Chewing gum" is the type "other": what a person says of a word, with a file.
struct Meaning {
    Field field; // type or outcome
    std::string word, code;
};
// Invalid where a code is none of its field's.
basics::Result<void> check_meanings(storage::Reader&, const std::vector<Meaning>&);
void add(Terms&, const std::vector<Meaning>&);
// Kept for the school from now on.
basics::Result<void> save_meanings(storage::Writer&, basics::Urn, const std::vector<Meaning>&);

} // namespace conduct
