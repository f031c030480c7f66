#pragma once
// The trust's schools and their suspensions: by name, above, about the same or below.
#include "conduct/trust_behaviour.h"
#include "web/html.h"
#include "web/parts_page.h"

namespace conduct {

struct TrustBehaviourPage {
    std::optional<web::EmptyState> empty{};
    std::vector<std::string> sentences{};
    struct Row {
        std::string name, address, phase, roll, suspensions, rate, sessions, standing;
    };
    std::vector<Row> rows{};
};
void write(web::Html&, const TrustBehaviourPage&);

TrustBehaviourPage trust_behaviour_page(const TrustBehaviour&);

} // namespace conduct
