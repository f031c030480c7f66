#include "journey/subject.h"

#include "basics/capitalised.h"
#include "basics/text.h"

#include <algorithm>
#include <map>

namespace journey {

std::optional<std::string> subject_said(std::string_view text) {
    auto out = basics::collapsed(text);
    if (out.empty() || out.size() > longest_subject) return std::nullopt;
    return basics::capitalised(std::move(out));
}

std::optional<std::int64_t> teachers_said(std::string_view text) {
    constexpr std::int64_t most = 200;
    const auto out = basics::whole_number(basics::trimmed(text));
    return out && *out >= 0 && *out <= most ? out : std::nullopt;
}

std::vector<SubjectNow> subjects_on(std::span<const SubjectTeam> teams, std::span<const SubjectStep> steps,
                                    basics::Date day) {
    std::map<std::string, SubjectNow> by_subject;
    for (const auto& each : teams) {
        if (each.counted_on > day) continue;
        const auto [at, first] = by_subject.try_emplace(each.subject, SubjectNow{.team = each});
        if (!first && at->second.team.counted_on < each.counted_on) at->second.team = each;
    }
    std::vector<SubjectNow> out;
    for (auto& [subject, now] : by_subject) {
        if (now.shown())
            for (const auto& each : steps)
                if (each.subject == subject && each.from <= day) now.steps.push_back(each);
        std::ranges::stable_sort(now.steps, {}, &SubjectStep::from);
        out.push_back(std::move(now));
    }
    return out;
}

} // namespace journey
