#include "web/assets.h"

#include "basics/embedded.h"

namespace embedded {
std::span<const File> browser();
}

namespace web {
namespace {

constexpr std::string_view root = "/assets/";

std::string_view type_of(std::string_view name) {
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
    if (name.ends_with(".svg")) return "image/svg+xml";
    if (name.ends_with(".png")) return "image/png";
    return "application/octet-stream";
}

} // namespace

std::optional<Asset> find_asset(std::string_view path) {
    if (!path.starts_with(root)) return std::nullopt;
    for (const auto& file : embedded::browser())
        if (file.name == path.substr(root.size())) return Asset{.type = type_of(file.name), .bytes = file.text};
    return std::nullopt;
}

std::string asset_address(std::string_view name) {
    for (const auto& file : embedded::browser())
        if (file.name.size() > name.size() && file.name.ends_with(name)
            && file.name[file.name.size() - name.size() - 1] == '/')
            return std::string{root} + std::string{file.name};
    return "/assets/missing/" + std::string{name};
}

} // namespace web
