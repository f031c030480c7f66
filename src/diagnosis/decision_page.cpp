#include "diagnosis/decision_page.h"

#include "basics/text.h"
#include "diagnosis/issues_page.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace diagnosis {
namespace {

constexpr std::string_view name_nobody = "A sentence or two. Name no child and no member of staff.";

std::string grounds_of(const Finding& finding) {
    auto out = finding.stands;
    const auto add = [&](const std::string& more) { out += (out.empty() ? "" : "; ") + more; };
    if (!finding.who.empty()) add("affected: " + basics::lower(finding.who));
    if (finding.pupils)
        add(fmt::format("at least {} would have had to do otherwise",
                        basics::counted(std::llround(*finding.pupils), "pupil", "pupils")));
    return out;
}

} // namespace

DecisionPage decision_page(basics::Urn urn, const AreaFindings& area, std::span<const Issue> open,
                           const DecisionSaid& said) {
    DecisionPage page{.action = fmt::format("/schools/{}/issues/decision", urn.text()),
                      .area = std::string{name(area.area)},
                      .back = fmt::format("/schools/{}/issues", urn.text())};
    if (!area.differ.empty()) page.sentences.push_back("Sources differ. " + area.differ);
    for (const auto& each : area.well) page.sentences.push_back(fmt::format("Found well: {}.", each.words));
    const auto is_chosen = [&](const Finding& each) {
        return std::ranges::find(said.findings, std::string_view{each.key}) != said.findings.end();
    };
    for (const auto& each : area.concerns)
        page.findings.options.push_back(
            {.value = each.key, .words = each.words, .hint = grounds_of(each), .chosen = is_chosen(each)});
    page.words.value = said.said("words"), page.reason.value = said.said("reason");
    if (page.words.value.empty() && said.wanting.empty())
        if (const auto first = std::ranges::find_if(area.concerns, is_chosen); first != area.concerns.end())
            page.words.value = first->words;
    page.words.hint = page.reason.hint = name_nobody;
    for (const auto& each : open)
        if (takes_in(each)) page.into.options.push_back({.value = std::string{each.id.text()}, .words = each.words});
    if (!page.into.options.empty()) page.into.options.insert(page.into.options.begin(), web::Option{});
    page.into.value = said.said("into");
    for (const auto& each : said.wanting)
        page.errors.lines.push_back({.field = std::string{each.field}, .sentence = std::string{each.sentence}});
    for (const auto& [field, sentence] : page.errors.lines) {
        if (field == page.findings.name) page.findings.error = sentence;
        if (field == page.words.name) page.words.error = sentence;
        if (field == page.into.name) page.into.error = sentence;
        if (field == page.reason.name) page.reason.error = sentence;
    }
    return page;
}

} // namespace diagnosis
