#pragma once
// A record as it stands now, and the form that changes it: for two people at one record (web/both_texts.h).
#include "web/field_page.h"

namespace web {

struct Editing {
    struct Field {
        std::string name, label, stands;
        std::vector<Option> options{};      // where it is a choice
        std::optional<std::string> typed{}; // where the form said it in another field, as by a tick of several
    };
    std::string what;    // "this person"
    std::string section; // of the menu
    std::string address; // where the form goes
    std::string back;    // where the record is shown
    std::string version; // of what stands: a number, or the words that stand; "" when there is nothing
    std::vector<Field> fields;
};

} // namespace web
