#include "web/layout_page.h"
#include "web/site.h"

namespace web {

Reply page(const Request& request, const Frame& frame, SafeHtml content, int status) {
    LayoutPage layout{.title = frame.title,
                      .content = std::move(content),
                      .styles = Link{"/assets/none.css"},
                      .script = Link{"/assets/none.js"}};
    layout.demonstration = request.demonstration;
    Html html;
    write(html, layout);
    return {.status = status, .body = std::move(html).take().text};
}

} // namespace web
