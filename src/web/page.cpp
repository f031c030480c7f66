#include "web/assets.h"
#include "web/layout_page.h"
#include "web/site.h"

namespace web {
namespace {

struct Item {
    std::string_view section, words, address;
};
constexpr std::array items{
    Item{"work", "My work", "/my-work"},     Item{"trust", "Trust", "/trust"},
    Item{"plans", "Plans", "/plans"},        Item{"programmes", "Programmes", "/programmes"},
    Item{"journey", "Journey", "/journey"},  Item{"committees", "Committees", "/committees"},
    Item{"alarms", "Alarms", "/alarms"},     Item{"today", "Today", "/today"},
    Item{"find", "Find", "/find"},           Item{"measures", "Measures", "/measures"},
    Item{"data", "About the data", "/data"}, Item{"imports", "Imports", "/imports"},
    Item{"people", "People", "/people"},     Item{"journal", "Journal", "/journal"},
};
constexpr std::array below{
    Item{"accessibility", "Accessibility statement", "/accessibility"},
    Item{"who-can-see", "Who can see what", "/who-can-see"},
};

const Route* page_at(const Request& request, std::string_view address) {
    if (!request.site) return nullptr;
    for (const auto& route : request.site->routes)
        if (route.method == Method::get && route.address == address) return &route;
    return nullptr;
}

bool may_open(const Request& request, std::string_view address) {
    const auto* route = page_at(request, address);
    if (!route) return false;
    if (route->verb == permissions::Verb::anyone) return true;
    return request.who && permissions::may(*request.who, route->verb, request.today());
}

template <std::size_t N>
std::vector<MenuItem> open_to(const Request& request, const std::array<Item, N>& all, std::string_view section) {
    std::vector<MenuItem> menu;
    for (const auto& item : all)
        if (may_open(request, item.address))
            menu.push_back({.words = std::string{item.words},
                            .link = Link{std::string{item.address}},
                            .lit = item.section == section});
    return menu;
}

std::string how_made(const Request& request) {
    if (!request.site || !request.site->development) return {};
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - request.began;
    return fmt::format("{} statements, {:.1f} ms, {}", request.connection.statements - request.statements_before,
                       took.count(), request.route);
}

} // namespace

std::vector<MenuItem> menu_for(const Request& request, std::string_view section) {
    return open_to(request, items, section);
}

Reply page(const Request& request, const Frame& frame, SafeHtml content, int status) {
    LayoutPage layout{.title = frame.title,
                      .content = std::move(content),
                      .styles = Link{asset_address("bearing.css")},
                      .script = Link{asset_address("bearing.js")},
                      .picture = Link{asset_address("bearing.svg")}};
    layout.crumbs = frame.crumbs;
    layout.menu = menu_for(request, frame.section);
    layout.foot = open_to(request, below, frame.section);
    layout.person = request.who ? request.who->name : "";
    layout.can_sign_in = page_at(request, "/sign-in") != nullptr;
    layout.form_token = request.form_token;
    layout.made = how_made(request);
    layout.demonstration = request.demonstration;
    layout.wide = frame.wide;
    Html html;
    write(html, layout);
    return {.status = status, .body = std::move(html).take().text};
}

} // namespace web
