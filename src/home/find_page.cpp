#include "home/find_page.h"

#include "basics/text.h"

namespace home {
namespace {

using schools::Candidate;
using schools::What;

FoundRow row_of(const Candidate& found) {
    const bool trust = found.what == What::trust;
    FoundRow row{.address = fmt::format("/{}/{}", trust ? "trusts" : "schools", found.number),
                 .name = found.name,
                 .number = fmt::format("{} {}", trust ? "UID" : "URN", found.number),
                 .where = found.town,
                 .about = {}};
    if (!found.postcode.empty()) row.where += (row.where.empty() ? "" : ", ") + found.postcode;
    if (row.where.empty()) row.where = "not held";
    if (const auto phase = schools::phase_named(found.phase); !trust && phase && *phase != schools::Phase::other)
        row.about = words(*phase);
    if (!found.open) row.about += row.about.empty() ? "closed" : ", closed";
    return row;
}

std::string sentence_of(std::string_view typed, const FindPage& page, std::size_t hits) {
    if (basics::trimmed(typed).empty()) return {};
    const auto shown = basics::shortened(basics::trimmed(typed), 80);
    if (page.trusts.empty() && page.schools.empty())
        return fmt::format("No trust or school held fits “{}”. Try fewer words, the town, or the number; if the list "
                           "of schools has not "
                           "been imported yet, nothing can be found.",
                           shown);
    const auto* only = hits < find_most ? "" : "; only the nearest are shown: say more of the name, or the town";
    return fmt::format("{} and {} fit “{}”, the nearest first{}.",
                       basics::counted(static_cast<std::int64_t>(page.trusts.size()), "trust", "trusts"),
                       basics::counted(static_cast<std::int64_t>(page.schools.size()), "school", "schools"), shown,
                       only);
}

} // namespace

FindPage find_page(std::string_view typed, std::span<const schools::Hit> hits) {
    FindPage page{.typed = std::string{basics::shortened(typed, 200)}};
    for (const auto& hit : hits)
        (hit.found.what == What::trust ? page.trusts : page.schools).push_back(row_of(hit.found));
    page.sentence = sentence_of(typed, page, hits.size());
    return page;
}

} // namespace home
