#include "voice/survey.h"

#include <algorithm>

namespace voice {
namespace {

using statistics::Beside;
using statistics::Standing;

std::optional<basics::Date> latest_day(const Questions& questions, const std::vector<Answers>& all, Respondents who) {
    std::optional<basics::Date> out;
    for (const auto& each : all) {
        const auto* question = question_of(questions, each.key.question);
        if (question && question->who == who && (!out || *out < each.key.on)) out = each.key.on;
    }
    return out;
}

// Of everybody asked, on that day or the newest before it.
const Answers* of_all(const std::vector<Answers>& all, std::string_view question, basics::Date day, bool before) {
    const Answers* out = nullptr;
    for (const auto& each : all) {
        if (each.key.question != question || each.key.year_group) continue;
        if (before ? each.key.on < day && (!out || out->key.on < each.key.on) : each.key.on == day) out = &each;
    }
    return out;
}

void add_question(Survey& to, const Question& question, const std::vector<Answers>& all) {
    Asked asked{.question = question, .now = {.key = {.question = question.code, .on = to.on}, .hidden = true}};
    for (const auto& each : all)
        if (each.key.question == question.code && each.key.on == to.on && each.key.year_group)
            asked.year_groups.push_back(each);
    const auto* now = of_all(all, question.code, to.on, false);
    if (!now && asked.year_groups.empty()) return;
    if (now) asked.now = *now;
    if (const auto* then = of_all(all, question.code, to.on, true)) asked.then = *then;
    if (asked.then) asked.change = change_of(asked.now, *asked.then);
    to.answered = std::max(to.answered, asked.now.answered());
    to.were_asked = std::max(to.were_asked, asked.now.asked);
    to.asked.push_back(std::move(asked));
}

void judge(std::vector<Survey>& surveys) {
    std::vector<Asked*> all;
    for (auto& survey : surveys)
        for (auto& each : survey.asked) all.push_back(&each);
    std::vector<Beside> changes, low, good;
    for (const auto* each : all) {
        const auto share = share_agreeing(each->now);
        const auto interval = interval_of(each->now);
        changes.push_back(
            each->change
                ? Beside{.value = each->change->difference, .interval = each->change->interval, .reference = 0.0}
                : Beside{.value = 0});
        low.push_back({.value = share.value_or(0), .interval = interval, .reference = each->question.low});
        good.push_back({.value = share.value_or(0), .interval = interval, .reference = each->question.good});
    }
    const auto of_change = statistics::standings(changes), of_low = statistics::standings(low),
               of_good = statistics::standings(good);
    for (std::size_t at = 0; at < all.size(); ++at) {
        all[at]->rose = of_change[at] == Standing::above;
        all[at]->fell = of_change[at] == Standing::below;
        all[at]->is_low = of_low[at] == Standing::below;
        all[at]->is_good = of_good[at] == Standing::above;
    }
}

} // namespace

std::vector<Survey> surveys_of(const Questions& questions, const std::vector<Answers>& all) {
    std::vector<Survey> out;
    for (const auto who : all_respondents) {
        const auto day = latest_day(questions, all, who);
        if (!day) continue;
        Survey survey{.who = who, .on = *day};
        for (const auto& question : questions)
            if (question.who == who) add_question(survey, question, all);
        out.push_back(std::move(survey));
    }
    judge(out);
    return out;
}

} // namespace voice
