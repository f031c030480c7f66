#include "journey/subjects_page.h"

#include "basics/text.h"
#include "programmes/form_page.h"

#include <algorithm>
#include <fmt/format.h>

namespace journey {
namespace {

template <class T>
web::ChoiceGroup asked_of(std::string name_of, std::string question, std::span<const T> all, std::string_view chosen) {
    web::ChoiceGroup out{.name = std::move(name_of), .question = std::move(question), .options = {}};
    for (const auto each : all)
        out.options.push_back(
            {.value = std::string{name(each)}, .words = std::string{words(each)}, .chosen = chosen == name(each)});
    return out;
}

std::string who_and_why(const SubjectStep& step) {
    return fmt::format("{}: {}", step.decider.empty() ? "A person who was removed" : step.decider, step.reason);
}

SubjectLine line_of(const SubjectNow& now) {
    SubjectLine line{.subject = now.team.subject, .phase = "not decided", .trend = "", .since = "", .who = ""};
    if (now.steps.empty()) return line;
    const auto& last = now.steps.back();
    line.phase = words(last.phase), line.trend = words(last.trend);
    line.since = basics::spoken(last.from), line.who = who_and_why(last);
    for (auto each = std::next(now.steps.rbegin()); each != now.steps.rend(); ++each)
        line.before.push_back(fmt::format("{} from {}; trend: {}. {}", words(each->phase), basics::spoken(each->from),
                                          words(each->trend), who_and_why(*each)));
    return line;
}

} // namespace

std::string version_of(std::span<const SubjectNow> all) {
    std::size_t steps = 0;
    std::int64_t days = 0;
    for (const auto& each : all) {
        steps += each.steps.size();
        days += std::chrono::sys_days{each.team.counted_on}.time_since_epoch().count();
    }
    return fmt::format("{}-{}-{}", all.size(), steps, days);
}

SubjectsPage subjects_page(std::span<const SubjectNow> all, const SubjectSaid& said) {
    SubjectsPage page{
        .team_subject = {.name = "team_subject", .label = "Subject or phase", .value = said.team_subject},
        .teachers = {.name = "teachers", .label = "How many teach it now", .value = said.teachers, .mode = "numeric"},
        .reason =
            programmes::text_field("reason", "Why", said.reason, "A sentence or two, of the subject and of no person."),
        .subject = {.name = "subject",
                    .label = "Subject",
                    .options = {{.value = "", .words = "Choose a subject"}},
                    .value = said.subject},
        .phase = asked_of("phase", "Phase", all_phases(), said.phase),
        .trend = asked_of("trend", "Trend", all_trends(), said.trend)};
    std::int64_t small = 0;
    for (const auto& each : all) {
        small += !each.shown();
        if (!each.shown()) continue;
        page.lines.push_back(line_of(each));
        page.subject.options.push_back({.value = each.team.subject, .words = each.team.subject});
    }
    page.sentences.emplace_back(
        "A subject has a journey of its own where three or more teach it: with fewer it would be "
        "about one person. It is no mark, and nothing of it goes into anybody’s appraisal.");
    if (small > 0)
        page.sentences.push_back(fmt::format("{} fewer than three who teach it, and is not shown.",
                                             basics::counted(small, "subject has", "subjects have")));
    if (page.lines.empty()) page.sentences.emplace_back("No subject has one yet.");
    page.version = version_of(all);
    return page;
}

} // namespace journey
