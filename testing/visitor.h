#pragma once
// Someone at a browser, without a server: keeps cookies, sends forms back with their token, on a day you set. Each page
// that is opened is inspected (testing/inspect.h).
#include "testing/databases.h"
#include "web/site.h"

namespace testing {

class Visitor {
public:
    Visitor(FreshDatabase&, std::span<const web::Route>);

    web::Reply get(std::string_view address); // "/people?find=ines"
    // With the form token of the page last seen, unless the fields bring their own.
    web::Reply post(std::string_view address, std::vector<std::pair<std::string, std::string>> fields = {});

    // A form with one file, as it stands on disk.
    web::Reply upload(std::string_view address, std::string field, std::string path);

    std::string address{"127.0.0.1"};
    bool secure{};
    std::string form_token{}; // of the page last seen
    std::map<std::string, std::string> cookies{};
    basics::Instant now{basics::parse_iso_instant("2026-09-14T09:00:00.000Z").value()};

    // As when the server is started with another key file.
    void change_key() { site_.key = secrets::random_key(); }

private:
    web::Reply send(web::Incoming);
    FreshDatabase& fresh_;
    web::Site site_;
};

// The header of that name, or "".
std::string header(const web::Reply&, std::string_view name);

} // namespace testing
