#include "demonstration/survey_size.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace demonstration {
namespace {

using voice::Answers;

std::int64_t rounded(double number) { return static_cast<std::int64_t>(std::llround(number)); }
double share(std::int64_t of, std::int64_t all) {
    return all == 0 ? 0.0 : static_cast<double>(of) / static_cast<double>(all);
}

Answers of_year(const Answers& told, const RollOfDay& roll) {
    const auto found = roll.by_year.find(*told.key.year_group);
    return asked_of(told, found == roll.by_year.end() ? 0 : found->second);
}

// The sum of the year groups that are told of the same question and day, if any.
std::optional<Answers> sum_of_years(const Answers& told, std::span<const Answers> all, const RollOfDay& roll) {
    std::optional<Answers> sum;
    for (const auto& each : all) {
        if (!each.key.year_group || each.key.question != told.key.question || each.key.on != told.key.on) continue;
        if (!sum) sum = Answers{.key = told.key};
        const auto made = of_year(each, roll);
        sum->asked += made.asked;
        for (std::size_t at = 0; at < made.counts.size(); ++at) sum->counts[at] += made.counts[at];
    }
    return sum;
}

} // namespace

Answers asked_of(const Answers& told, std::int64_t people) {
    Answers out{.key = told.key, .asked = people};
    const auto answered = rounded(share(told.answered(), told.asked) * static_cast<double>(people));
    std::vector<std::pair<double, std::size_t>> left; // what whole numbers leave over, by option
    std::int64_t given = 0;
    for (std::size_t at = 0; at < told.counts.size(); ++at) {
        const auto exact = share(told.counts[at], told.answered()) * static_cast<double>(answered);
        out.counts[at] = static_cast<std::int64_t>(std::floor(exact));
        given += out.counts[at];
        left.emplace_back(std::floor(exact) - exact, at);
    }
    std::ranges::stable_sort(left, {}, &std::pair<double, std::size_t>::first);
    for (const auto& [over, at] : left) {
        if (given == answered) break;
        ++out.counts[at], ++given;
    }
    return out;
}

std::vector<Answers> sized(std::span<const Answers> all, std::int64_t story_roll,
                           const std::map<basics::Date, RollOfDay>& rolls) {
    std::vector<Answers> out;
    for (const auto& told : all) {
        const auto found = rolls.find(told.key.on);
        if (found == rolls.end() || found->second.all == 0) {
            out.push_back(told);
            continue;
        }
        const auto& roll = found->second;
        if (told.key.year_group) out.push_back(of_year(told, roll));
        else if (auto sum = sum_of_years(told, all, roll)) out.push_back(std::move(*sum));
        else out.push_back(asked_of(told, rounded(static_cast<double>(told.asked) * share(roll.all, story_roll))));
    }
    return out;
}

} // namespace demonstration
