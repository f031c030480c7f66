#include "assessments/reached.h"

#include "statistics/distributions.h"
#include "statistics/many_tests.h"

#include <cmath>
#include <fmt/format.h>

namespace assessments {
namespace {

// The p-value of two headlines that differ; nothing where one has no interval or is not shown.
std::optional<double> differs(const Reached& each) {
    const auto& now = each.figures.all;
    if (!each.year_before || now.headline_hidden || each.year_before->all.headline_hidden) return std::nullopt;
    const auto a = headline(each.scale, now.tally), b = headline(each.scale, each.year_before->all.tally);
    if (!a || !b || !a->interval || !b->interval) return std::nullopt;
    const double error = std::hypot(statistics::half_width(*a->interval), statistics::half_width(*b->interval));
    if (error <= 0) return std::nullopt;
    return statistics::two_sided((a->value - b->value) / (error / statistics::z_95));
}

} // namespace

std::string words(const Ask& ask, std::string_view subject) {
    return fmt::format("{} {}", pupils::words(ask.year_group), subject);
}

Coverage coverage(const SchoolReached& school) {
    Coverage out;
    for (const auto& each : school.reached) {
        if (each.what == What::prediction) continue;
        ++out.parts;
        if (each.figures.all.hidden) continue;
        out.asked += each.figures.all.tally.roll, out.there += each.figures.all.tally.assessed;
        if (each.figures.all.tally.assessed == 0) out.nothing_of.push_back(words(each.ask, each.subject));
    }
    return out;
}

Changes changes(const SchoolReached& school) {
    constexpr double false_share = 0.05;
    std::vector<const Reached*> compared;
    std::vector<double> chances;
    for (const auto& each : school.reached)
        if (const auto p = each.what == What::result ? differs(each) : std::nullopt)
            compared.push_back(&each), chances.push_back(*p);
    Changes out{.compared = compared.size()};
    const auto adjusted = statistics::benjamini_hochberg(chances);
    for (std::size_t at = 0; at < compared.size(); ++at) {
        if (adjusted[at] > false_share) continue;
        const auto& each = *compared[at];
        const bool more = headline(each.scale, each.figures.all.tally)->value
                          > headline(each.scale, each.year_before->all.tally)->value;
        (more ? out.more : out.less).push_back(&each);
    }
    return out;
}

} // namespace assessments
