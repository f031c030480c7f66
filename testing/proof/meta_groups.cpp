// Meta-analysis in three levels: studies in groups, such as schools in trusts.
#include "statistics/meta.h"
#include "testing/proof/study.h"

namespace proof {
namespace {

using statistics::MetaInterval;

constexpr double mean = 0.2;

struct Spread {
    double between, within; // sd of groups, and of the studies of one group
};

struct DrawnGroups {
    std::vector<statistics::Study> studies{};
    std::vector<std::size_t> group{};
    double elsewhere = 0; // the true effect of a new study in a new group
};

// A group has 2 to 5 studies, with standard errors between 0.1 and 0.4.
DrawnGroups drawn(Draw& draw, std::size_t groups, Spread sd) {
    DrawnGroups out;
    out.elsewhere = mean + sd.between * draw.normal() + sd.within * draw.normal();
    for (std::size_t g = 0; g < groups; ++g) {
        const double of_group = mean + sd.between * draw.normal();
        for (int number = draw.between(2, 5); number > 0; --number) {
            const double se = 0.1 + 0.3 * draw.uniform(), truth = of_group + sd.within * draw.normal();
            out.studies.push_back({.estimate = truth + se * draw.normal(), .variance = se * se});
            out.group.push_back(g);
        }
    }
    return out;
}

Study three_levels(std::size_t groups, Spread sd, std::string spread, Claim of_mean) {
    return {.name = std::to_string(groups) + " groups" + spread,
            .claims = {std::move(of_mean),
                       shown("the effect elsewhere (prediction)", "it takes both σ² as known once they are found"),
                       shown("the mean (normal)", "it takes both σ² as known once they are found"),
                       shown("the mean, groups not told", "studies of one group are taken for unrelated")},
            .once = [=](Draw& draw) {
                const auto these = drawn(draw, groups, sd);
                const auto t = statistics::meta_of_groups(these.studies, these.group, MetaInterval::hk);
                const auto z = statistics::meta_of_groups(these.studies, these.group, MetaInterval::z);
                const auto flat = statistics::meta(these.studies, statistics::MetaMethod::reml, MetaInterval::hk);
                return Held{held(t->interval, mean), held(*t->prediction, these.elsewhere), held(z->interval, mean),
                            held(flat->interval, mean)};
            }};
}

} // namespace

Page meta_groups() {
    const Claim by_t{.what = "the mean (t on groups − 1)"};
    const Claim too_wide{.what = by_t.what,
                         .most = 1,
                         .why =
                             "where neither groups nor studies differ, t on few groups asks for more than chance does"};
    constexpr Spread as_usual{.between = 0.2, .within = 0.1}, none{.between = 0, .within = 0};
    return {.name = "meta-groups",
            .title = "Meta-analysis of studies in groups",
            .setting = "The mean effect is 0.2; groups differ by 0.2 (sd) and the studies of one group by 0.1, where "
                       "no other spread is said. A group\n"
                       "has 2 to 5 studies, and their standard errors lie between 0.1 and 0.4.",
            .seed = 33,
            .studies = {three_levels(6, as_usual, "", by_t), three_levels(12, as_usual, "", by_t),
                        three_levels(30, as_usual, "", by_t), three_levels(6, none, ", no spread", too_wide),
                        three_levels(30, none, ", no spread", too_wide)}};
}

} // namespace proof
