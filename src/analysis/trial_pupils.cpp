#include "analysis/trial_pupils.h"

#include "basics/text.h"

#include <map>

namespace analysis {
namespace {

using basics::Result;

// The arm called control (or the first in byte order) is the comparison.
Result<std::pair<std::string, std::string>> arms(const Question& asked, const Grouping& groups) {
    if (groups.names.size() != 2)
        return basics::invalid(fmt::format("Column “{}” names {}; an effect size compares two.", asked.option("arm"),
                                           basics::counted(std::ssize(groups.names), "arm", "arms")));
    auto comparison = std::min(groups.names[0], groups.names[1]),
         supported = std::max(groups.names[0], groups.names[1]);
    if (asked.has("control")) {
        if (asked.option("control") != comparison && asked.option("control") != supported)
            return basics::invalid(fmt::format("--control {}: no row is of that arm; there are “{}” and “{}”.",
                                               asked.option("control"), comparison, supported));
        if (asked.option("control") == supported) std::swap(comparison, supported);
    }
    return std::pair{comparison, supported};
}

} // namespace

Result<TrialPupils> trial_pupils(const Question& asked) {
    const auto outcome = TRY(asked.numbers("outcome"));
    const auto before = asked.has("before") ? TRY(asked.numbers("before")) : std::vector<double>(outcome.size());
    const auto groups = grouping(TRY(asked.texts("arm")));
    const auto clusters = asked.has("cluster") ? grouping(TRY(asked.texts("cluster"))) : Grouping{};
    TrialPupils out;
    std::tie(out.names[0], out.names[1]) = TRY(arms(asked, groups));
    for (std::size_t row = 0; row < outcome.size(); ++row) {
        const bool clustered = clusters.of_row.empty() || clusters.of_row[row] != Grouping::none;
        if (std::isnan(outcome[row]) || std::isnan(before[row]) || groups.of_row[row] == Grouping::none || !clustered) {
            ++out.left_out;
            continue;
        }
        out.outcome.push_back(outcome[row]), out.before.push_back(before[row]);
        out.supported.push_back(groups.names[groups.of_row[row]] == out.names[1]);
        if (!clusters.of_row.empty()) out.cluster.push_back(clusters.of_row[row]);
    }
    return out;
}

Result<void> one_arm_a_cluster(const Question& asked, const TrialPupils& pupils) {
    std::map<std::size_t, bool> arm;
    for (std::size_t i = 0; i < pupils.cluster.size(); ++i)
        if (arm.try_emplace(pupils.cluster[i], pupils.supported[i]).first->second != pupils.supported[i])
            return basics::invalid(fmt::format(
                "A cluster of column “{}” has pupils of both arms; with --cluster a whole cluster is supported or not.",
                asked.option("cluster")));
    return {};
}

statistics::Sample arm_of(const TrialPupils& pupils, bool supported) {
    std::vector<double> values;
    for (std::size_t i = 0; i < pupils.outcome.size(); ++i)
        if (pupils.supported[i] == supported) values.push_back(pupils.outcome[i]);
    return statistics::sample(values);
}

std::vector<statistics::Pupil> with_before(const TrialPupils& pupils) {
    std::vector<statistics::Pupil> out;
    for (std::size_t i = 0; i < pupils.outcome.size(); ++i)
        out.push_back({.supported = pupils.supported[i], .outcome = pupils.outcome[i], .before = pupils.before[i]});
    return out;
}

} // namespace analysis
