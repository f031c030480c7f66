#pragma once
// Opens a page as somebody and inspects it: any test that looks at a page also checks all that every page must be.
#include "testing/app.h"
#include "testing/inspect.h"

namespace testing {

struct Visited {
    int status;
    std::string heading;
    std::string body;
    Markup markup;
    std::int64_t statements;
    bool says(std::string_view words) const; // somewhere in what the page shows
};

// Fails the test, with sentences, when the page is not as faults_of_page asks.
Visited visit(App&, std::string_view address, const std::optional<permissions::Who>& as = {});
// The same of a reply that a test already holds.
Visited inspect(App&, const web::Answer&);

} // namespace testing
