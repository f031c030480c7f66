#include "voice/answers.h"

#include "statistics/share_difference.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace voice {
namespace {

void hide(Answers& each) { each = {.key = each.key, .hidden = true}; }

// Year groups of one question on one day, beside all who answered it.
void hide_by_subtraction(Answers* all, std::vector<Answers*>& parts) {
    if (!all) return;
    if (all->hidden) {
        for (auto* part : parts) hide(*part);
        return;
    }
    auto rest = all->answered();
    for (const auto* part : parts) rest -= part->answered(); // hidden ones count nothing
    std::ranges::sort(parts, {}, [](const Answers* part) { return part->answered(); });
    for (auto* part : parts) {
        if (rest <= 0 || rest >= fewest_shown) return;
        if (part->hidden) continue;
        rest += part->answered();
        hide(*part);
    }
}

} // namespace

std::int64_t Answers::answered() const { return std::accumulate(counts.begin(), counts.end(), std::int64_t{0}); }
std::int64_t Answers::agree() const { return of(Option::strongly_agree) + of(Option::agree); }

void hide_few(std::vector<Answers>& answers) {
    struct OfQuestion {
        Answers* all{};
        std::vector<Answers*> parts{};
    };
    std::map<std::pair<std::string, basics::Date>, OfQuestion> by_question;
    for (auto& each : answers) {
        if (each.answered() < fewest_shown) hide(each);
        auto& of = by_question[{each.key.question, each.key.on}];
        if (each.key.year_group) of.parts.push_back(&each);
        else of.all = &each;
    }
    for (auto& [key, of] : by_question) hide_by_subtraction(of.all, of.parts);
}

std::optional<double> share_agreeing(const Answers& of) {
    if (of.hidden || of.answered() == 0) return std::nullopt;
    return static_cast<double>(of.agree()) / static_cast<double>(of.answered());
}

std::optional<statistics::Interval> interval_of(const Answers& of) {
    if (of.hidden) return std::nullopt;
    return statistics::wilson(static_cast<double>(of.agree()), static_cast<double>(of.answered()));
}

std::optional<double> response_rate(const Answers& of) {
    if (of.hidden || of.asked == 0) return std::nullopt;
    return static_cast<double>(of.answered()) / static_cast<double>(of.asked);
}

std::optional<Change> change_of(const Answers& now, const Answers& then) {
    const auto is = share_agreeing(now), was = share_agreeing(then);
    if (!is || !was) return std::nullopt;
    const auto interval = statistics::share_difference(
        {.successes = static_cast<double>(now.agree()), .n = static_cast<double>(now.answered())},
        {.successes = static_cast<double>(then.agree()), .n = static_cast<double>(then.answered())});
    return Change{.difference = *is - *was, .interval = *interval};
}

} // namespace voice
