#include "home/inspection_call_page.h"

#include "home/inspection_call_sections_page.h"

#include <algorithm>
#include <fmt/format.h>

namespace home {

InspectionCallPage inspection_call_page(basics::Urn urn, std::span<const CallPart> ticked,
                                        std::span<const InspectionCall> made) {
    const auto address = fmt::format("/schools/{}/inspection-call", urn.text());
    InspectionCallPage page{.action = address};
    for (const auto part : all_call_parts)
        page.parts.options.push_back({.value = std::string{name(part)},
                                      .words = std::string{words(part)},
                                      .hint = std::string{hint(part)},
                                      .chosen = std::ranges::find(ticked, part) != ticked.end()});
    for (const auto& each : made)
        page.made.push_back({fmt::format("{}/{}", address, each.id.text()),
                             fmt::format("Made on {} by {}", basics::spoken(each.made), each.person_name)});
    return page;
}

CallDocument call_document(const CallView& view) {
    const auto& facts = view.school.school.facts;
    CallDocument out{.title = facts.name,
                     .about = fmt::format("Made from what was held on {}. No pupil is named; small groups are hidden.",
                                          basics::spoken(view.made))};
    for (const auto part : view.parts) out.sections.push_back(call_section(view, part));
    return out;
}

std::string call_file(const InspectionCall& call, std::string_view styles) {
    web::Html title;
    title.put(std::string_view{call.title});
    const auto heading = std::move(title).take().text;
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en-GB\" class=\"govuk-template\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<title>{0} – Bearing</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<style>{1}</style>\n</head>\n<body class=\"govuk-template__body\">\n"
        "<div class=\"govuk-width-container bearing-wide\"><main class=\"govuk-main-wrapper\" id=\"main\">\n"
        "<h1 class=\"govuk-heading-l\">{0}</h1>\n{2}</main></div>\n</body>\n</html>\n",
        heading, styles, call.document);
}

} // namespace home
