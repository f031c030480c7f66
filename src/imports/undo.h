#pragma once
// What would change if an import were undone, or brought back.
#include "imports/import.h"

namespace imports {

// Which of two imports stands in front: final over revised over provisional, then the later date, then the later import.
struct Standing {
    std::int64_t id;
    std::int64_t finality;
    basics::Date as_of;
    std::string file, kind_name;
};
bool stands_before(const Standing&, const Standing& other);

// Of the figures of one import, by what else says them.
struct Effects {
    struct Other {
        Standing import;
        std::int64_t figures;
    };
    std::int64_t alone{};        // only this import has them
    std::vector<Other> behind{}; // this import stands in front of these
    std::vector<Other> before{}; // these stand in front of this import: for them nothing changes
};

// "12,340 figures fall back to import 7 (…)": a sentence for each thing that would happen.
std::vector<std::string> undoing_words(const Effects&);
std::vector<std::string> redoing_words(const Effects&);

} // namespace imports
