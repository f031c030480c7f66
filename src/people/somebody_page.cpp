#include "people/somebody_page.h"

namespace people {

std::vector<web::Option> options(std::span<const Somebody> all, std::string_view nobody) {
    std::vector<web::Option> out{{.value = "", .words = std::string{nobody.empty() ? "Choose a person" : nobody}}};
    for (const auto& each : all) out.push_back({.value = std::string{each.id.text()}, .words = each.name});
    return out;
}

} // namespace people
