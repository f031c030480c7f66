#pragma once
// Who can see what, in plain words, from the one decision table.
#include "permissions/permissions.h"
#include "web/html.h"

#include <vector>

namespace people {

struct WhoCanSeePage {
    struct Line {
        std::string roles, reach;
    };
    struct Deed {
        std::string title, meaning;
        std::vector<Line> lines;
    };
    std::vector<std::string> mine; // what the reader may do
    std::vector<Deed> deeds;
};
void write(web::Html&, const WhoCanSeePage&);

WhoCanSeePage who_can_see(const permissions::Who&, basics::Date today);

} // namespace people
