#include "testing/databases.h"
#include "testing/program.h"
#include "testing/served.h"

#include <doctest/doctest.h>

#include <unistd.h>

TEST_CASE("serving says in a sentence why it cannot") {
    const auto fresh = testing::fresh_database(testing::Schema::none);
    const auto as = geteuid() == 0 ? std::string{"--user nobody "} : std::string{};
    const auto serve = [&](const std::string& words) { return testing::program(fresh.folder(), "serve " + words); };

    CHECK(serve("--port 70000").said.find("--port takes a number from 0 to 65535, not \"70000\".")
          != std::string::npos);
    CHECK(serve("--trusted-proxy here").said.find("here is no address") != std::string::npos);
    if (geteuid() == 0) {
        CHECK(serve("").said.find("Bearing does not serve as root.") != std::string::npos);
        CHECK(serve("--user root").said.find("is root by another name") != std::string::npos);
        CHECK(serve("--user nobody-of-this-name").said.find("This machine has no user") != std::string::npos);
    } else CHECK(serve("--user nobody").said.find("Only root can become another user") != std::string::npos);

    std::filesystem::permissions(fresh.folder(), std::filesystem::perms::all);
    const auto old = serve(as + "--database " + fresh.database().url());
    CHECK(old.exit == 1);
    CHECK(old.said.find("is at schema 0, this program needs") != std::string::npos);
    CHECK(old.said.find("Run: bearing migrate") != std::string::npos);
}
