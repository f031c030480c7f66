#pragma once
// The first page of a database that does not hold its trust yet: what to do next.
#include "web/html.h"

namespace home {

struct FirstPage {
    enum class State { no_trust, trust_not_held, nothing_invented };
    State state;
    std::string uid{};
    bool may_import{};
};
void write(web::Html&, const FirstPage&);

} // namespace home
