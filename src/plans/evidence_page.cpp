#include "plans/evidence_page.h"

#include "basics/text.h"

#include <fmt/format.h>

namespace plans {
namespace {

web::Tag tag_of(EvidenceState state) {
    switch (state) {
    case EvidenceState::attached: return {.words = "Not checked yet"};
    case EvidenceState::checked: return {.words = "Checked", .tone = web::Tag::Tone::good};
    case EvidenceState::disputed: return {.words = "Disputed", .tone = web::Tag::Tone::bad};
    }
    return {.words = ""};
}

} // namespace

FormPage evidence_form(const EvidenceSaid& said, const WholePlan& whole) {
    FormPage page{
        .action = address_of(whole.plan) + "/evidence", .back = address_of(whole.plan), .button = "Attach this file"};
    page.with_file = true;
    std::vector<web::Option> objectives{{.value = "", .words = "The plan as a whole"}};
    for (const auto& each : whole.objectives)
        objectives.push_back({.value = std::string{each.id.text()}, .words = each.words});
    page.parts.push_back({web::FileField{.name = "file",
                                         .label = "File",
                                         .accept = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.csv",
                                         .hint = "A PDF, a picture, or a file of Word, Excel, PowerPoint or CSV, of "
                                                 "at most 10 MB. No child may be named or seen in it."}});
    page.parts.push_back({web::Field{.name = "words", .label = "What does it show?", .value = said.words}});
    page.parts.push_back({web::Choice{.name = "objective",
                                      .label = "Of which objective?",
                                      .options = std::move(objectives),
                                      .value = said.objective}});
    return page;
}

EvidenceRow row_of(const Evidence& of, const Names& names) {
    return {.name = of.name,
            .address = fmt::format("/plans/{}/evidence/{}", of.plan.text(), of.id.text()),
            .words = of.words,
            .size = fmt::format("{}, {} KB", name(of.kind), basics::thousands((of.bytes + 1023) / 1024)),
            .by = name_in(names, of.person),
            .reason = of.reason,
            .at = of.at,
            .state = tag_of(of.state)};
}

} // namespace plans
