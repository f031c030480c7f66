#pragma once
// How a confidential item, its papers and its minutes read before: for who runs the meeting and may read the item.
#include "web/html.h"

#include <string>
#include <vector>

namespace committees {

struct ChangesPage {
    struct Field {
        std::string name, before, after;
    };
    struct Change {
        std::string title; // "Paper changed on 2 November 2026 at 09:00, Gwen Invented"
        std::string reason;
        std::vector<Field> fields;
    };
    std::string item; // its address
    std::vector<Change> changes{};
};
void write(web::Html&, const ChangesPage&);

} // namespace committees
