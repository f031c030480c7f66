#include "testing/visit.h"

#include <doctest/doctest.h>

namespace testing {

bool Visited::says(std::string_view words) const {
    const auto bodies = markup.all("body");
    return !bodies.empty() && bodies.front()->text.find(words) != std::string::npos;
}

Visited inspect(App& app, const web::Answer& answer) {
    Visited page{.status = answer.reply.status,
                 .heading = {},
                 .body = answer.reply.body,
                 .markup = parse_markup(answer.reply.body),
                 .statements = answer.statements};
    if (const auto h1 = page.markup.all("h1"); !h1.empty()) page.heading = h1.front()->text;
    INFO("the page of " << std::string{answer.route});
    for (const auto& fault : faults_of_page(answer.reply.body, app.site().routes)) FAIL_CHECK(fault);
    if (!answer.trouble.empty()) FAIL_CHECK(answer.trouble);
    return page;
}

Visited visit(App& app, std::string_view address, const std::optional<permissions::Who>& as) {
    INFO("visiting " << std::string{address});
    return inspect(app, app.get(address, as));
}

} // namespace testing
