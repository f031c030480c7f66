#include "home/inspection_call_sections_page.h"

#include "assessments/line.h"
#include "attendance/attendance_page.h"
#include "basics/text.h"
#include "conduct/behaviour_words.h"
#include "measures/held.h"
#include "voice/survey_words.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace home {
namespace {

using basics::spoken;

void append(std::vector<std::string>& to, std::vector<std::string> from) {
    std::ranges::move(from, std::back_inserter(to));
}

CallSection figures(const CallView& view) {
    CallSection out;
    SheetTable table{.caption = "Headline figures of the newest year that is held",
                     .heading = {"Measure", "Year", "Figure", "Plausibly", "Pupils"}};
    for (const auto* measure : view.school.catalogue.headlines()) {
        const auto* newest = measures::latest(view.school.readings, measure->code, view.school.school.facts.urn);
        if (!newest) continue;
        const auto& figure = newest->held->figure;
        table.rows.push_back({measure->name, newest->held->period.text(), measures::shown(*measure, figure),
                              newest->interval
                                  ? fmt::format("{} to {}", measures::shown(*measure, newest->interval->lower),
                                                measures::shown(*measure, newest->interval->upper))
                                  : "",
                              figure.n ? basics::decimals(*figure.n, 0) : ""});
    }
    if (table.rows.empty()) out.sentences.emplace_back("No published figure of this school is held.");
    else out.tables.push_back(std::move(table));
    return out;
}

std::string reached_words(const assessments::Scale& scale, const assessments::Figures& figures) {
    if (figures.all.hidden || figures.all.headline_hidden) return "hidden";
    const auto said = assessments::headline(scale, figures.all.tally);
    if (!said) return "–";
    return assessments::speaks_by_share(scale) ? fmt::format("{}% at or above", std::lround(100 * said->value))
                                               : basics::decimals(said->value, 1);
}

CallSection key_point(const CallView& view) {
    CallSection out;
    if (!view.key_point || view.key_point->reached.empty()) {
        out.sentences.emplace_back("No result of a key point is held.");
        return out;
    }
    SheetTable table{.caption = fmt::format("Key point {}", assessments::title(view.key_point->point)),
                     .heading = {"Year group and subject", "Assessed of roll", "Reached", "A year before"}};
    for (const auto& each : view.key_point->reached) {
        const auto& all = each.figures.all;
        table.rows.push_back({assessments::words(each.ask, each.subject),
                              all.hidden ? "hidden" : fmt::format("{} of {}", all.tally.assessed, all.tally.roll),
                              reached_words(each.scale, each.figures),
                              each.year_before ? reached_words(each.scale, *each.year_before) : ""});
    }
    out.tables.push_back(std::move(table));
    return out;
}

CallSection attendance_and_behaviour(const CallView& view) {
    CallSection out;
    if (view.attendance && view.attendance->held)
        append(out.sentences, attendance::attendance_page(*view.attendance).sentences);
    else out.sentences.emplace_back("No register of this year is held.");
    if (view.behaviour) append(out.sentences, conduct::sentences(*view.behaviour));
    return out;
}

std::string capital(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 32);
    return words;
}

CallSection self_evaluation(const CallView& view) {
    CallSection out;
    if (!view.framework) return out;
    out.sentences.push_back(
        fmt::format("Under {}; the school’s own judgement, in its own words.", view.framework->words));
    std::vector<std::string> unwritten;
    for (const auto& area : view.framework->areas) {
        auto words = std::string{inspections::area_words(area.code)};
        const auto* text = standards::standing(view.texts, view.framework->of, area.code);
        if (!text && area.every) unwritten.push_back(words);
        if (!text) continue;
        words = capital(words);
        const auto add = [&](std::string_view what, const std::string& said) {
            if (!said.empty()) out.texts.push_back({fmt::format("{}: {}", words, what), said});
        };
        out.texts.push_back({fmt::format("{}, written on {}", words, spoken(text->written)),
                             text->grade
                                 ? fmt::format("The school’s own judgement: {}.",
                                               inspections::grade_words(text->framework, text->area, *text->grade))
                                 : std::string{"No judgement is given."}});
        add("what we do well", text->does_well);
        add("what we must improve", text->must_improve);
        add("how we know", text->evidence);
        add("what we do next", text->next_step);
    }
    if (!unwritten.empty())
        out.sentences.push_back(fmt::format("Not written about yet: {}.", fmt::join(unwritten, ", ")));
    return out;
}

void add_plan(CallSection& to, const plans::WholePlan& plan, basics::Date today) {
    std::int64_t steps = 0, done = 0, late = 0;
    for (const auto& each : plan.actions) {
        steps += each.state != plans::ActionState::cancelled;
        done += each.state == plans::ActionState::complete;
        late += plans::overdue(each, today);
    }
    to.sentences.push_back(fmt::format("{}: it {}, {} to {}. {} of {} done, {} overdue.", plan.plan.title,
                                       plans::words(plan.plan.state), spoken(plan.plan.from), spoken(plan.plan.to),
                                       done, basics::counted(steps, "action", "actions"), late));
    SheetTable table{.caption = fmt::format("Objectives of {}", plan.plan.title),
                     .heading = {"Objective", "Success criterion", "Delivery", "Impact", "Reviewed"}};
    for (const auto& each : plan.objectives) {
        std::vector<std::string> row{each.words, each.criterion};
        if (const auto* review = plans::latest_review(plan, each.id)) {
            row.push_back(fmt::format("{}. {}", plans::words(review->delivery), review->delivery_reason));
            row.push_back(fmt::format("{}. {}", plans::words(review->impact), review->impact_reason));
            row.push_back(spoken(review->held_on));
        } else row.insert(row.end(), {"Not reviewed yet", "", ""});
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) to.tables.push_back(std::move(table));
}

CallSection plans_of(const CallView& view) {
    CallSection out;
    for (const auto& each : view.plans) add_plan(out, each, view.today());
    if (view.plans.empty()) out.sentences.emplace_back("No plan of the school is live or approved.");
    return out;
}

CallSection visits_of(const CallView& view) {
    CallSection out;
    SheetTable table{.caption = "Strengths in notes of visits of the last year",
                     .heading = {"On", "Visit", "Strengths"}};
    for (const auto& each : view.visits)
        if (each.state == visits::State::noted && !each.strengths.empty())
            table.rows.push_back({spoken(each.on), std::string{visits::words(each.kind)}, each.strengths});
    if (table.rows.empty()) out.sentences.emplace_back("No note of a visit of the last year names a strength.");
    else out.tables.push_back(std::move(table));
    return out;
}

CallSection voice_of(const CallView& view) {
    CallSection out;
    if (view.surveys.empty()) {
        out.sentences.emplace_back("No survey is held.");
        return out;
    }
    append(out.sentences, voice::sentences(view.surveys));
    for (const auto& survey : view.surveys) {
        SheetTable table{.caption = fmt::format("{}, {}: how many agree, with where it plausibly lies",
                                                voice::words(survey.who), spoken(survey.on)),
                         .heading = {"Question", "Answered", "Agree", "Last time"}};
        for (const auto& each : survey.asked)
            table.rows.push_back({each.question.words,
                                  each.now.hidden ? "hidden" : basics::thousands(each.now.answered()),
                                  voice::share_words(each.now), each.then ? voice::share_words(*each.then) : ""});
        out.tables.push_back(std::move(table));
    }
    return out;
}

CallSection governance(const CallView& view) {
    CallSection out;
    SheetTable table{.caption = "Dates that are held", .heading = {"On", "What"}};
    for (const auto& each : view.meetings) {
        using enum committees::MeetingState;
        if (each.state == minutes_approved || each.state == minutes_drafted || each.state == held)
            table.rows.push_back(
                {spoken(each.on), each.state == minutes_approved
                                      ? "Local advisory committee met; its minutes are approved"
                                      : "Local advisory committee met; its minutes are not approved yet"});
    }
    for (const auto& each : view.visits) {
        const bool of_it = each.kind == visits::Kind::governance || each.theme == inspections::Theme::safeguarding;
        if (of_it && each.state == visits::State::noted)
            table.rows.push_back({spoken(each.on), fmt::format("{}: {}", visits::words(each.kind), each.purpose)});
    }
    if (view.framework)
        if (const auto* text = standards::standing(view.texts, view.framework->of, "safeguarding"))
            table.rows.push_back({spoken(text->written), "The school wrote about safeguarding in its self-evaluation"});
    if (table.rows.empty()) out.sentences.emplace_back("No meeting, visit or text on safeguarding is held.");
    else out.tables.push_back(std::move(table));
    out.sentences.emplace_back(
        "The single central record, training and referrals stand in the school’s own systems, not here.");
    return out;
}

CallSection made(const CallView& view, CallPart part) {
    switch (part) {
    case CallPart::figures: return figures(view);
    case CallPart::key_point: return key_point(view);
    case CallPart::attendance: return attendance_and_behaviour(view);
    case CallPart::self_evaluation: return self_evaluation(view);
    case CallPart::plans: return plans_of(view);
    case CallPart::visits: return visits_of(view);
    case CallPart::voice: return voice_of(view);
    case CallPart::governance: return governance(view);
    }
    throw basics::Bug{"a part of a pack that is not made"};
}

} // namespace

CallSection call_section(const CallView& view, CallPart part) {
    auto out = made(view, part);
    out.title = words(part);
    return out;
}

} // namespace home
