#include "home/pack_questions.h"

#include "basics/text.h"
#include "diagnosis/alarm_words.h"
#include "home/behind.h"
#include "home/pack_parts.h"
#include "home/trust_changes.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace home {
namespace {

using basics::spoken;
using basics::Urn;
using programmes::Programme;

constexpr std::size_t most = 2;

Questions weightiest(Questions all) {
    if (all.size() > most) all.resize(most);
    return all;
}

// "Bring the costs." as it stands inside a sentence.
std::string_view without_stop(std::string_view words) {
    if (words.ends_with('.')) words.remove_suffix(1);
    return words;
}

// A plan of a team is none of its school. Nothing is said of plans that the reader may not see.
bool without_plan(const PackView& view, Urn school) {
    return view.plans_seen.covers(school) && std::ranges::none_of(view.plans, [&](const PackPlan& each) {
               return !each.of_a_team && std::ranges::count(each.schools, school) > 0;
           });
}

// What stands behind at one school.
struct School {
    const schools::School* school;
    std::vector<std::string> measures{};
};

std::vector<School> schools_behind(const PackView& view) {
    std::vector<School> out;
    for (const auto& each : behind(view.standing)) {
        const auto* school = &each.academy->school;
        if (out.empty() || out.back().school != school) out.push_back({.school = school});
        out.back().measures.push_back(each.placed.reading->measure->name);
    }
    std::ranges::stable_sort(out, {}, [&](const School& each) {
        return std::pair{!without_plan(view, each.school->facts.urn), -std::ssize(each.measures)};
    });
    return out;
}

} // namespace

Questions questions_of_changes(const PackView& view) {
    Questions out;
    if (view.last) {
        auto lines = view.last->lines;
        std::erase_if(lines, [&](const committees::Line& each) { return !committees::overdue(each, today_of(view)); });
        std::ranges::stable_sort(lines, {}, &committees::Line::due);
        for (const auto& each : lines)
            out.push_back(fmt::format("“{}” was due on {} and is not done. What stands in its way?",
                                      without_stop(each.words), spoken(*each.due)));
    }
    for (const auto& academy : view.standing.view.academies) {
        const auto change = changed(view.standing, academy);
        if (change.move != Move::fell) continue;
        const auto& measure = *change.now->measure;
        out.push_back(
            fmt::format("{} fell at {}, from {} to {}. What does the school say of it, and by what will it see "
                        "that it has turned?",
                        measure.name, academy.school.facts.name, measures::shown(measure, *change.before->value),
                        measures::shown(measure, *change.now->value)));
    }
    return weightiest(std::move(out));
}

Questions questions_of_off_track(const PackView& view) {
    Questions out;
    for (const auto& each : schools_behind(view)) {
        const auto stands =
            fmt::format("{} stands behind ({})", each.school->facts.name, fmt::join(each.measures, "; "));
        out.push_back(
            without_plan(view, each.school->facts.urn)
                ? stands
                      + ", and no approved plan of it is held here. What is done about it, and from which day "
                        "should the figure move?"
                : stands + ". Which objective of its plans answers that, and from which day should its figure move?");
    }
    return weightiest(std::move(out));
}

Questions questions_of_alarms(const PackView& view) {
    Questions out;
    const auto today = today_of(view);
    const auto waits = [&](const diagnosis::Alarm& each) {
        return each.state == diagnosis::AlarmState::raised && diagnosis::others_see(each, today);
    };
    const diagnosis::Alarm* longest = nullptr;
    for (const auto& each : view.alarms)
        if (waits(each) && (!longest || each.answer_by < longest->answer_by)) longest = &each;
    if (longest)
        out.push_back(
            fmt::format("{}: the school was to answer by {} and has not. Who looks into it, and when is its cause "
                        "known?",
                        diagnosis::what_words(*longest), spoken(longest->answer_by)));
    if (view.budget && static_cast<double>(view.alarms.size()) > view.budget->expected && view.alarms.size() > 1)
        out.push_back(
            fmt::format("{} alarms came where chance alone brings about {}. Which of them do the schools think are "
                        "more than chance?",
                        view.alarms.size(), basics::decimals(view.budget->expected, 1)));
    return out;
}

Questions questions_of_placements(const PackView& view) {
    Questions out;
    for (const auto& each : view.placements)
        if (each.escalated)
            out.push_back(
                fmt::format("{} was escalated. What was tried before, and what is different now?", each.school));
    for (const auto& academy : view.standing.view.academies) {
        const auto& facts = academy.school.facts;
        const auto proposed = academy.proposal.programme;
        if (proposed != Programme::inadequate && proposed != Programme::requires_improvement) continue;
        if (!view.programmes.covers(facts.urn) || view.decided.contains(facts.urn)) continue;
        out.push_back(fmt::format("{} is proposed as {} and nobody has decided. Who decides, and by when?", facts.name,
                                  programmes::screen_word(proposed)));
    }
    for (const auto& each : view.placements)
        if (each.review_on <= view.meeting.on)
            out.push_back(
                fmt::format("The programme of {} {} looked at again on {}. Which exit criteria are met, and which is "
                            "furthest away?",
                            each.school, each.review_on < today_of(view) ? "was to be" : "is", spoken(each.review_on)));
    return weightiest(std::move(out));
}

Questions questions_of_plans(const PackView& view) {
    Questions out;
    for (const auto& each : view.placements)
        if (each.asks_for_plan && without_plan(view, each.urn))
            out.push_back(
                fmt::format("{} is in a programme and no approved plan of it is held here. When is it approved, and "
                            "by whom?",
                            each.school));
    std::vector<const PackPlan*> late;
    for (const auto& each : view.plans)
        if (each.off_track + each.overdue > 0) late.push_back(&each);
    std::ranges::stable_sort(late, {}, [](const PackPlan* each) {
        return std::pair{-each->off_track, -each->overdue};
    });
    for (const auto* each : late)
        out.push_back(each->off_track > 0
                          ? fmt::format("Of “{}” ({}) {} off track. What changes now, and who decides it?", each->title,
                                        each->whose, basics::counted(each->off_track, "objective is", "objectives are"))
                          : fmt::format("“{}” ({}) has {} overdue. What stops them, and who can free it?", each->title,
                                        each->whose, basics::counted(each->overdue, "step", "steps")));
    return weightiest(std::move(out));
}

} // namespace home
