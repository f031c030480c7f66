#pragma once
// The whole program without sockets: routes, gate and a database of its own, at an instant that the test sets.
#include "testing/databases.h"
#include "web/site.h"

namespace testing {

// Somebody with these roles, for tests that need a person and not a session.
permissions::Who somebody(std::vector<permissions::Grant> grants);

// Lets in whoever the test says is asking, by the real decisions; a POST must send the token "the-token" back.
basics::Result<void> visitors_gate(web::Request&, permissions::Verb);

class App {
public:
    explicit App(std::vector<web::Route> routes, web::Gate gate = visitors_gate);

    web::Site& site() { return *site_; }
    FreshDatabase& fresh() { return fresh_; }
    void set_clock(std::string_view instant); // "2026-09-01T08:30:00.000Z", which it is until then

    web::Answer get(std::string_view address, const std::optional<permissions::Who>& as = {});
    web::Answer post(std::string_view address, const web::Fields& form, const std::optional<permissions::Who>& as = {});
    web::Answer ask(web::Incoming, const std::optional<permissions::Who>& as = {});

private:
    FreshDatabase fresh_;
    std::vector<web::Route> routes_;
    basics::Instant now_;
    std::unique_ptr<web::Site> site_;
};

} // namespace testing
