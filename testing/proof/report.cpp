#include "testing/proof/report.h"

#include <algorithm>
#include <fmt/core.h>

namespace proof {
namespace {

bool judged(const Claim& claim) { return claim.least > 0 || claim.most < 1; }

std::string band(const Claim& claim) {
    if (!judged(claim)) return "shown";
    if (claim.least == claim.most) return fmt::format("{:.0f}%", 100 * claim.least);
    return fmt::format("{:g}–{:g}%", 100 * claim.least, 100 * claim.most);
}

} // namespace

std::string heading(const Page& page, int data_sets) {
    return fmt::format("# {}\n\n{}\n\n{} data sets a study, seed {}.\n\n"
                       "| study | what intervals should hold | held | ± 2 se | must be | answers |\n"
                       "|---|---|--:|--:|--:|--:|\n",
                       page.title, page.setting, data_sets, page.seed);
}

std::string row(const Study& study, const Measured& measured) {
    return fmt::format("| {} | {} | {:.1f}% | {:.1f} | {}{} | {} |\n", study.name, measured.claim->what,
                       100 * measured.share, 200 * measured.error, band(*measured.claim),
                       as_claimed(measured) ? "" : " **missed**", measured.answered);
}

std::string notes(const Page& page) {
    std::vector<std::string> reasons; // each once, in the order of the table
    for (const auto& study : page.studies)
        for (const auto& claim : study.claims)
            if (!claim.why.empty() && !std::ranges::count(reasons, claim.what + ": " + claim.why))
                reasons.push_back(claim.what + ": " + claim.why);
    std::string out;
    for (const auto& each : reasons) out += "- " + each + ".\n";
    return out.empty() ? out : "\nWhere it need not be 93–97%, or is only shown:\n\n" + out;
}

std::string picture_line(const Page& page) {
    return fmt::format("\n![How often the intervals hold the truth, over the band in which that must lie]({}.svg)\n",
                       page.name);
}

std::string complaint(const Study& study, const Measured& measured) {
    return fmt::format("{}, {}: held {:.1f}% of {} data sets, claimed {}", study.name, measured.claim->what,
                       100 * measured.share, measured.answered, band(*measured.claim));
}

} // namespace proof
