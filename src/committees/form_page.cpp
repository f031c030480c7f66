#include "committees/form_page.h"

namespace committees {

void write(web::Html& html, const Control& control) {
    std::visit(
        [&](const auto& each) {
            using web::write;
            write(html, each);
        },
        control);
}

void put_beside(Form& form, web::ErrorSummary& errors, const std::vector<Wrong>& wrong) {
    for (const auto& each : wrong) {
        errors.lines.push_back({.field = each.field, .sentence = each.sentence});
        for (auto& control : form.controls)
            std::visit(
                [&](auto& part) {
                    if (part.name == each.field) part.error = each.sentence;
                },
                control);
    }
}

} // namespace committees
