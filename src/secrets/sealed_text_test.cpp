#include "secrets/sealed_text.h"

#include <doctest/doctest.h>

using namespace secrets;

TEST_CASE("a text closed under a key is nowhere in clear, never twice the same, and opens under that key") {
    const auto key = random_key();
    const auto one = seal_text("JBSWY3DPEHPK3PXP", "p1", key), two = seal_text("JBSWY3DPEHPK3PXP", "p1", key);
    CHECK(one != two);
    CHECK(one.find("JBSWY3DP") == std::string::npos);
    CHECK((is_sealed_text(one) && closed_with(one, key)));
    CHECK(open_text(one, "p1", key).value() == "JBSWY3DPEHPK3PXP");
    CHECK(open_text(seal_text("", "", key), "", key).value().empty());
}

TEST_CASE("another key, another row and a changed text open nothing") {
    using Kind = basics::Problem::Kind;
    const auto key = random_key();
    const auto sealed = seal_text("JBSWY3DPEHPK3PXP", "p1", key);
    CHECK(open_text(sealed, "p1", random_key()).problem().kind == Kind::missing);
    CHECK(open_text("JBSWY3DPEHPK3PXP", "p1", key).problem().kind == Kind::missing);
    CHECK(open_text(sealed, "p2", key).problem().kind == Kind::broken);
    CHECK(open_text(sealed.substr(0, 25), "p1", key).problem().kind == Kind::broken);
    auto changed = sealed;
    changed[30] = changed[30] == 'A' ? 'B' : 'A';
    CHECK(open_text(changed, "p1", key).problem().kind == Kind::broken);
}
