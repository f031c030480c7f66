#pragma once
// Who looked at named pupils.
#include "basics/date.h"
#include "basics/id.h"
#include "web/html.h"

#include <vector>

namespace people {

struct AccessPage {
    struct Row {
        basics::Instant at;
        std::string by, school, school_address, what, purpose;
    };
    std::vector<Row> rows{};
    bool all{true}; // false: there are older ones that are not shown
};
void write(web::Html&, const AccessPage&);

} // namespace people
