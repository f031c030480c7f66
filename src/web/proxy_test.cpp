#include "web/proxy.h"

#include <doctest/doctest.h>

using namespace web;

TEST_CASE("a range of addresses holds what is in it") {
    CHECK(parse_network("10.0.0.0/8").value().holds("10.200.3.4"));
    CHECK_FALSE(parse_network("10.0.0.0/8").value().holds("11.0.0.1"));
    CHECK(parse_network("127.0.0.1").value().holds("::ffff:127.0.0.1"));
    CHECK(parse_network("fd00::/8").value().holds("fd12::1"));
    CHECK_FALSE(parse_network("fd00::/8").value().holds("10.0.0.1"));
    CHECK(parse_network("0.0.0.0/0").value().holds("8.8.8.8"));
    for (const auto* wrong : {"", "10.0.0/8", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "somewhere"})
        CHECK_FALSE(parse_network(wrong).ok());
}

TEST_CASE("only a trusted proxy is believed about who asks") {
    const std::vector trusted{parse_network("127.0.0.1").value(), parse_network("10.0.0.0/8").value()};
    CHECK(client_address("198.51.100.7", "203.0.113.9", trusted) == "198.51.100.7");
    CHECK(client_address("127.0.0.1", "203.0.113.9", trusted) == "203.0.113.9");
    CHECK(client_address("127.0.0.1", "1.2.3.4, 203.0.113.9, 10.1.1.1", trusted) == "203.0.113.9");
    CHECK(client_address("127.0.0.1", "203.0.113.9, nonsense", trusted) == "127.0.0.1");
    CHECK(client_address("127.0.0.1", "", trusted) == "127.0.0.1");
    CHECK(came_securely("127.0.0.1", "https", trusted));
    CHECK_FALSE(came_securely("198.51.100.7", "https", trusted));
}

TEST_CASE("the machine itself is known by either kind of address") {
    CHECK(is_loopback("127.0.0.1"));
    CHECK(is_loopback("::1"));
    CHECK_FALSE(is_loopback("10.0.0.1"));
    CHECK_FALSE(is_loopback("here"));
}
