#include "conduct/trust_behaviour_page.h"

#include "basics/text.h"
#include "conduct/behaviour_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace conduct {
namespace {

using statistics::Standing;

std::string standing_words(const SchoolBehaviour& school) {
    return school.standing == Standing::cannot_tell ? "no other of its phase" : std::string{words(school.standing)};
}

TrustBehaviourPage::Row row_of(const SchoolBehaviour& school) {
    TrustBehaviourPage::Row row{.name = school.name,
                                .address = fmt::format("/schools/{}/behaviour", school.urn.text()),
                                .phase = school.phase,
                                .roll = "–",
                                .suspensions = "–",
                                .rate = "–",
                                .sessions = "–",
                                .standing = "no file of this year"};
    if (!school.rate) return row;
    row.roll = basics::thousands(school.tally.roll);
    row.standing = standing_words(school);
    if (school.hidden) {
        row.suspensions = "hidden";
        return row;
    }
    row.suspensions = basics::thousands(school.tally.suspensions);
    row.rate =
        fmt::format("{} ({} to {})", rate_words(school.tally), basics::decimals(100 * school.rate->interval.lower, 1),
                    basics::decimals(100 * school.rate->interval.upper, 1));
    row.sessions = basics::thousands(school.tally.sessions);
    return row;
}

void name_those(std::vector<std::string>& out, const TrustBehaviour& trust, Standing standing, std::string_view words) {
    std::vector<std::string> names;
    for (const auto& each : trust.schools)
        if (each.standing == standing) names.push_back(each.name);
    if (!names.empty()) out.push_back(fmt::format("{}: {}.", words, fmt::join(names, ", ")));
}

std::vector<std::string> sentences(const TrustBehaviour& trust) {
    std::vector<std::string> out;
    name_those(out, trust, Standing::above, "More suspensions than the trust's schools of the phase together");
    name_those(out, trust, Standing::below, "Fewer than the trust's schools of the phase together");
    if (out.empty()) out.push_back("No school can be told apart from the trust's schools of its phase.");
    std::vector<std::string> without;
    for (const auto& each : trust.schools)
        if (!each.rate) without.push_back(each.name);
    out.push_back(fmt::format("Suspensions from {} to {}, the day to which every school with a file of this year is "
                              "known.",
                              basics::spoken(trust.span->from), basics::spoken(trust.span->to)));
    if (!without.empty())
        out.push_back(fmt::format("No file of suspensions of this year: {}.", fmt::join(without, ", ")));
    return out;
}

} // namespace

TrustBehaviourPage trust_behaviour_page(const TrustBehaviour& trust) {
    TrustBehaviourPage page;
    if (!trust.span) {
        page.empty = web::EmptyState{.why = "No file of suspensions of the trust's schools has come in yet.",
                                     .what_to_do = "Bring one in: bearing import conduct FILE --school URN."};
        return page;
    }
    page.sentences = sentences(trust);
    for (const auto& each : trust.schools) page.rows.push_back(row_of(each));
    return page;
}

} // namespace conduct
