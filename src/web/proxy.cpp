#include "web/proxy.h"

#include "basics/text.h"

#include <arpa/inet.h>

namespace web {
namespace {

using Bytes = std::array<std::uint8_t, 16>;

std::optional<Bytes> parse_address(std::string_view text) {
    const std::string copy{basics::trimmed(text)};
    Bytes bytes{};
    if (inet_pton(AF_INET6, copy.c_str(), bytes.data()) == 1) return bytes;
    bytes = {};
    bytes[10] = bytes[11] = 0xFF;
    if (inet_pton(AF_INET, copy.c_str(), bytes.data() + 12) == 1) return bytes;
    return std::nullopt;
}

bool trusted_by(std::string_view address, std::span<const Network> trusted) {
    return std::any_of(trusted.begin(), trusted.end(), [&](const Network& network) { return network.holds(address); });
}

} // namespace

bool Network::holds(std::string_view text) const {
    const auto other = parse_address(text);
    if (!other) return false;
    for (unsigned bit = 0; bit < bits; ++bit) {
        const auto mask = static_cast<std::uint8_t>(0x80U >> (bit % 8));
        if ((address[bit / 8] & mask) != ((*other)[bit / 8] & mask)) return false;
    }
    return true;
}

basics::Result<Network> parse_network(std::string_view text) {
    const auto slash = text.find('/');
    const auto address = parse_address(text.substr(0, slash));
    if (!address)
        return basics::invalid(fmt::format("{} is no address: write it as 10.0.0.0/8, 127.0.0.1 or fd00::/8.", text));
    const std::int64_t longest = text.find(':') == text.npos ? 32 : 128;
    const auto bits = slash == text.npos ? longest : basics::whole_number(text.substr(slash + 1)).value_or(-1);
    if (bits < 0 || bits > longest)
        return basics::invalid(fmt::format("{} is no range: after / stands a number up to {}.", text, longest));
    return Network{.address = *address, .bits = static_cast<unsigned>(bits + 128 - longest)};
}

std::string client_address(std::string_view peer, std::string_view forwarded_for, std::span<const Network> trusted) {
    if (!trusted_by(peer, trusted)) return std::string{peer};
    const auto hops = basics::split(forwarded_for, ',');
    std::string client{peer};
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
        const auto address = basics::trimmed(*hop);
        if (!parse_address(address)) return client;
        client = std::string{address};
        if (!trusted_by(address, trusted)) return client;
    }
    return client;
}

bool came_securely(std::string_view peer, std::string_view forwarded_proto, std::span<const Network> trusted) {
    return trusted_by(peer, trusted) && basics::lower(basics::trimmed(forwarded_proto)) == "https";
}

bool is_loopback(std::string_view address) {
    const auto bytes = parse_address(address);
    if (!bytes) return false;
    const bool four = (*bytes)[10] == 0xFF && (*bytes)[12] == 127,
               six = Network{.address = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, .bits = 128}.holds(address);
    return four || six;
}

} // namespace web
