#pragma once
// Two people changed one record. Whoever comes second sees what stands now beside what they typed, loses nothing, and
// decides field by field.
#include "web/field_page.h"

#include <vector>

namespace web {

struct ConflictPage {
    struct Row {
        std::string name; // of the form's field
        std::string label;
        std::string stands;            // in the record now
        std::string typed;             // by the person who came second
        std::string typed_words;       // the same, of a choice in its words
        std::vector<Option> options{}; // where the field is a choice
    };
    std::string what;    // "this person", "this plan"
    std::string address; // where the form goes
    std::string back;    // the record as it stands
    std::string form_token;
    std::string version; // of what stands now: sending the form again replaces just that
    std::vector<Row> rows;
};
void write(Html&, const ConflictPage&);

} // namespace web
