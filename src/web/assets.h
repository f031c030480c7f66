#pragma once
// The styles, scripts and pictures that the program carries inside itself, under addresses that change with their
// bytes.
#include <optional>
#include <string>
#include <string_view>

namespace web {

struct Asset {
    std::string_view type;
    std::string_view bytes;
};
std::optional<Asset> find_asset(std::string_view path); // "/assets/1f2e3d4c/bearing.css"
std::string asset_address(std::string_view name);       // of "bearing.css"

} // namespace web
