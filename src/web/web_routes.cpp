#include "web/web_routes.h"

#include "web/accessibility_page.h"
#include "web/health.h"

namespace web {
namespace {

basics::Result<Reply> accessibility(Request& asked) {
    return show(asked, {.title = "Accessibility statement", .section = "accessibility"}, AccessibilityPage{});
}

} // namespace

std::span<const Route> routes() {
    using permissions::Verb;
    static constexpr std::array rows{
        Route{Method::get, "/healthz", Verb::anyone, alive},
        Route{Method::get, "/readyz", Verb::anyone, ready},
        Route{Method::get, "/metrics", Verb::anyone, metrics},
        Route{Method::get, "/accessibility", Verb::anyone, accessibility},
    };
    return rows;
}

} // namespace web
