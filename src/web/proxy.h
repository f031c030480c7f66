#pragma once
// Who really asks, when a proxy we trust stands between.
#include "basics/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace web {

// A range of addresses: 10.0.0.0/8, ::1, fd00::/8. IPv4 is held as ::ffff:a.b.c.d.
struct Network {
    std::array<std::uint8_t, 16> address;
    unsigned bits;
    bool holds(std::string_view address) const; // false for what is no address
};
basics::Result<Network> parse_network(std::string_view);

// The client's address: the peer's own, unless the peer is a trusted proxy; then the last address of X-Forwarded-For
// that is not a trusted proxy's too. What is no address is never believed.
std::string client_address(std::string_view peer, std::string_view forwarded_for, std::span<const Network> trusted);

// Whether the browser came by https: only a trusted proxy's X-Forwarded-Proto says so.
bool came_securely(std::string_view peer, std::string_view forwarded_proto, std::span<const Network> trusted);

bool is_loopback(std::string_view address);

} // namespace web
