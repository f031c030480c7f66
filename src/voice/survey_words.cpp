#include "voice/survey_words.h"

#include "basics/text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace voice {
namespace {

std::string percent(double share) { return fmt::format("{}%", std::lround(100 * share)); }

// "pupils on “I feel safe at this school” (61% to 48%)"
std::string moved_words(const Survey& survey, const Asked& each) {
    return fmt::format("{} on “{}” ({} to {})", basics::lower(words(survey.who)), each.question.words,
                       percent(*share_agreeing(*each.then)), percent(*share_agreeing(each.now)));
}

// The lowest three by name.
void add_low(std::vector<std::string>& to, const std::vector<Survey>& surveys) {
    constexpr std::size_t named = 3;
    std::vector<std::pair<double, std::string>> low;
    for (const auto& survey : surveys)
        for (const auto& each : survey.asked)
            if (each.is_low)
                low.emplace_back(*share_agreeing(each.now),
                                 fmt::format("{} on “{}” ({})", basics::lower(words(survey.who)), each.question.words,
                                             percent(*share_agreeing(each.now))));
    if (low.empty()) return;
    std::ranges::sort(low);
    std::string out;
    for (std::size_t at = 0; at < std::min(named, low.size()); ++at) out += (at == 0 ? "" : "; ") + low[at].second;
    const auto more = std::ssize(low) - static_cast<std::int64_t>(named);
    to.push_back(fmt::format("Low: {}{}.", out, more > 0 ? fmt::format("; and {} more", more) : ""));
}

void add(std::vector<std::string>& to, std::string_view begins, const std::vector<std::string>& each) {
    if (!each.empty()) to.push_back(fmt::format("{}: {}.", begins, fmt::join(each, "; ")));
}

} // namespace

std::string share_words(const Answers& of) {
    const auto share = share_agreeing(of);
    if (!share) return "hidden";
    const auto interval = *interval_of(of);
    return fmt::format("{} ({} to {})", percent(*share), std::lround(100 * interval.lower),
                       std::lround(100 * interval.upper));
}

std::string change_words(const Asked& each) {
    if (!each.change) return {};
    const auto points = [](double share) { return basics::decimals(std::round(100 * share), 0); };
    return fmt::format("{} ({} to {})", points(each.change->difference), points(each.change->interval.lower),
                       points(each.change->interval.upper));
}

std::string response_words(const Survey& survey) {
    const auto who = fmt::format("{}, {}", words(survey.who), basics::spoken(survey.on));
    if (survey.answered == 0) return fmt::format("{}: under ten answered, so that nothing is shown.", who);
    if (survey.were_asked == 0)
        return fmt::format("{}: {} answered; nobody said how many were asked.", who,
                           basics::thousands(survey.answered));
    return fmt::format("{}: {} of the {} asked answered ({}).", who, basics::thousands(survey.answered),
                       basics::thousands(survey.were_asked),
                       percent(static_cast<double>(survey.answered) / static_cast<double>(survey.were_asked)));
}

std::vector<std::string> sentences(const std::vector<Survey>& surveys) {
    std::vector<std::string> out, fell, rose;
    bool again = false;
    for (const auto& survey : surveys) {
        out.push_back(response_words(survey));
        for (const auto& each : survey.asked) {
            again |= each.change.has_value();
            if (each.fell) fell.push_back(moved_words(survey, each));
            if (each.rose) rose.push_back(moved_words(survey, each));
        }
    }
    add(out, "Fewer agree than last time", fell);
    add(out, "More agree than last time", rose);
    if (again && fell.empty() && rose.empty())
        out.emplace_back("Nothing changed since last time by more than chance explains.");
    add_low(out, surveys);
    return out;
}

} // namespace voice
