#pragma once
// How an entry's fields stand in the database: {"before":{"name":"…"},"after":{…}}, in their order.
#include "journal/journal.h"

namespace journal {

struct BeforeAfter {
    Fields before, after;
    bool operator==(const BeforeAfter&) const = default;
};
std::string text_of(const BeforeAfter&);
BeforeAfter fields_of(std::string_view text); // a bug when the text is not one that text_of wrote

} // namespace journal
