#include "home/pack.h"

#include "basics/capitalised.h"
#include "basics/text.h"
#include "diagnosis/alarm_words.h"
#include "home/behind.h"
#include "home/pack_questions.h"
#include "home/trust_changes.h"
#include "home/trust_order.h"
#include "home/trust_sentences.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

namespace home {
namespace {

using basics::Date;
using committees::Line;
using committees::LineKind;
using measures::Reading;

std::string counted(std::ptrdiff_t number, std::string_view one, std::string_view many) {
    return basics::counted(static_cast<std::int64_t>(number), one, many);
}

std::string none_or(std::ptrdiff_t number, std::string_view one, std::string_view many, std::string_view none) {
    return number == 0 ? std::string{none} : counted(number, one, many);
}

Date today_of(const PackView& view) { return basics::london_date(view.made); }

SheetTable actions_of(const LastMeeting& last, Date today) {
    SheetTable table{.caption = "Actions of the last meeting", .heading = {"Action", "Who", "By", "How it stands"}};
    for (const auto& line : last.lines) {
        if (line.kind != LineKind::action || !line.due) continue;
        table.rows.push_back({line.words, line.owner_name, basics::spoken(*line.due),
                              line.done                          ? "Done. " + line.done_words
                              : committees::overdue(line, today) ? "Overdue"
                                                                 : "Open"});
    }
    return table;
}

// Inspections that began since, of our own schools, in Ofsted's words.
SheetTable inspected_since(const PackView& view, Date since) {
    SheetTable table{.caption = "Inspections since the last meeting", .heading = {"School", "On", "Outcome"}};
    for (const auto& academy : view.standing.view.academies)
        for (const auto& each : academy.inspections)
            if (each.on && *each.on > since)
                table.rows.push_back({academy.school.facts.name, basics::spoken(*each.on), inspections::summary(each)});
    return table;
}

void add_since(PackPart& part, const PackView& view, Date since) {
    const auto begun = std::ranges::count_if(
        view.plans, [&](const PackPlan& each) { return each.from > since && each.from <= today_of(view); });
    if (begun > 0) part.sentences.push_back(fmt::format("{} since then.", counted(begun, "plan began", "plans began")));
    auto inspected = inspected_since(view, since);
    part.sentences.push_back(fmt::format("{} since then, as far as Ofsted has published.",
                                         none_or(std::ssize(inspected.rows), "inspection began", "inspections began",
                                                 "No inspection of our schools began")));
    if (!inspected.rows.empty()) part.tables.push_back(std::move(inspected));
}

PackPart what_changed(const PackView& view) {
    PackPart part{.title = "What changed since the last meeting"};
    const auto today = today_of(view);
    if (!view.last) part.sentences.emplace_back("No earlier meeting of this committee is held here.");
    else {
        part.sentences.push_back(fmt::format("The last meeting was on {}.", basics::spoken(view.last->meeting.on)));
        const auto fresh = std::ranges::count_if(
            view.alarms, [&](const diagnosis::Alarm& each) { return each.raised > view.last->meeting.on; });
        part.sentences.push_back(fmt::format(
            "{} since then.", none_or(fresh, "alarm was raised", "alarms were raised", "No alarm was raised")));
        const auto moved = std::ranges::count_if(view.placements, &PackPlacement::changed);
        if (moved > 0)
            part.sentences.push_back(
                fmt::format("{} since then.", counted(moved, "programme was decided", "programmes were decided")));
        add_since(part, view, view.last->meeting.on);
    }
    part.sentences.push_back("Headline results, newest year against the one before: "
                             + changed_sentence(view.standing));
    if (!view.last) return part;
    SheetTable decisions{.caption = "Decisions of the last meeting", .heading = {"Decision"}};
    for (const auto& line : view.last->lines)
        if (line.kind == LineKind::decision) decisions.rows.push_back({line.words});
    for (auto& table : {decisions, actions_of(*view.last, today)})
        if (!table.rows.empty()) part.tables.push_back(table);
    return part;
}

void add_behind(SheetTable& to, const Behind& each, Date today) {
    const auto& placed = each.placed;
    const auto& reading = *placed.reading;
    const auto shown = measures::shown(*reading.measure, reading.held->figure);
    const auto interval = reading.interval
                              ? fmt::format("{} to {}", measures::shown(*reading.measure, reading.interval->lower),
                                            measures::shown(*reading.measure, reading.interval->upper))
                              : "";
    to.rows.push_back({each.academy->school.facts.name, reading.measure->name, shown, interval,
                       fmt::format("{}: {}", placed.beside, measures::shown(*reading.measure, *placed.reference)),
                       reading.held->period.text() + (is_old(reading, today) ? ", old" : "")});
}

PackPart off_track(const PackView& view) {
    PackPart part{.title = "What is off track"};
    const auto today = today_of(view);
    SheetTable table{.caption = "Headline results and absence beyond what chance explains",
                     .heading = {"School", "Measure", "Figure", "Interval", "Set beside", "Year"}};
    for (const auto& each : behind(view.standing)) add_behind(table, each, today);
    part.sentences.push_back(
        table.rows.empty()
            ? "No headline result and no absence stands so far from England’s that chance would not explain it."
            : fmt::format("{} from England’s than chance explains; schools by name.",
                          counted(std::ssize(table.rows), "figure stands further", "figures stand further")));
    std::int64_t slow = 0;
    for (const auto& each : view.plans) slow += each.off_track + each.overdue;
    if (!view.plans.empty())
        part.sentences.push_back(
            fmt::format("Of plans, {} off track or overdue.", none_or(slow, "part is", "parts are", "no part is")));
    if (view.last) {
        const auto late =
            std::ranges::count_if(view.last->lines, [&](const Line& each) { return committees::overdue(each, today); });
        part.sentences.push_back(
            fmt::format("Of the last meeting’s actions {} overdue.", none_or(late, "is", "are", "none is")));
    }
    if (!table.rows.empty()) part.tables.push_back(std::move(table));
    return part;
}

PackPart alarms_part(const PackView& view) {
    PackPart part{.title = "Alarms"};
    const auto nothing = std::ranges::count_if(
        view.alarms, [](const diagnosis::Alarm& each) { return each.outcome == diagnosis::Outcome::nothing; });
    part.sentences.push_back(fmt::format("{} this academic year that the trust may see; {} judged to be nothing.",
                                         counted(std::ssize(view.alarms), "alarm came", "alarms came"),
                                         none_or(nothing, "was", "were", "none was")));
    if (view.budget)
        part.sentences.push_back(fmt::format(
            "{} false alarms a year were set to be accepted; to the week of {} chance alone brings about {}.",
            basics::decimals(view.budget->set, 0), basics::spoken(view.budget->through),
            basics::decimals(view.budget->expected, 1)));
    else part.sentences.emplace_back("The registers have not been looked at this year, so that none could ring.");
    part.sentences.emplace_back(
        "A school has two working days to itself: what it has not answered by then stands here from the day after.");
    SheetTable table{.caption = "Alarms of this academic year",
                     .heading = {"What", "Since the week of", "Size", "How it stands"}};
    for (const auto& each : view.alarms)
        table.rows.push_back({diagnosis::what_words(each), basics::spoken(each.began), diagnosis::size_words(each),
                              diagnosis::state_words(each, today_of(view))});
    if (!table.rows.empty()) part.tables.push_back(std::move(table));
    return part;
}

PackPart placements_part(const PackView& view) {
    PackPart part{.title = "Placements in the trust’s programmes"};
    if (view.programmes.nothing()) {
        part.sentences.emplace_back("Programmes are not yours to see.");
        return part;
    }
    part.sentences.push_back(view.placements.empty()
                                 ? "No placement of which the head was told is held."
                                 : fmt::format("{} in force. A placement stands here once the head was told.",
                                               counted(std::ssize(view.placements), "placement is", "placements are")));
    SheetTable table{.caption = "Placements", .heading = {"School", "Programme", "Since", "Why"}};
    for (const auto& each : view.placements)
        table.rows.push_back({each.school, each.programme, each.since, each.reason});
    if (!table.rows.empty()) part.tables.push_back(std::move(table));
    part.sentences.push_back("To decide: "
                             + sentences(view.standing, view.programmes, today_of(view), view.decided).decision);
    return part;
}

SheetTable plans_table(const PackView& view, bool of_the_trust) {
    SheetTable table{.caption = of_the_trust ? "Plans of the trust" : "Plans of schools",
                     .heading = {"Whose", "Plan", "How it stands", "Objectives", "Off track", "Steps overdue"}};
    for (const auto& each : view.plans)
        if (each.of_the_trust == of_the_trust)
            table.rows.push_back({each.whose, each.title, each.state, std::to_string(each.objectives),
                                  std::to_string(each.off_track), std::to_string(each.overdue)});
    return table;
}

PackPart plans_part(const PackView& view) {
    PackPart part{.title = "Trust priorities and progress of plans"};
    const auto trust = plans_table(view, true), schools = plans_table(view, false);
    part.sentences.push_back(
        trust.rows.empty() ? "No plan of the trust is held: its priorities stand in the minutes of the trustees alone."
                           : "The trust’s priorities are the objectives of its own plan.");
    part.sentences.push_back(schools.rows.empty()
                                 ? "No plan of a school is held that you may read."
                                 : fmt::format("{} of schools.", counted(std::ssize(schools.rows), "plan", "plans")));
    for (const auto& table : {trust, schools})
        if (!table.rows.empty()) part.tables.push_back(table);
    return part;
}

// Of the headline figures, why there is none, and how many rest on few pupils.
struct Unsaid {
    std::map<std::string, std::int64_t> reasons{};
    std::int64_t few{}, old{}, alone{}, held{};
};
constexpr double few_pupils = 30;

void count(Unsaid& to, const Placed& placed, Date today) {
    if (!placed.reading) return void(++to.alone);
    const auto& reading = *placed.reading;
    if (reading.held->figure.reason) ++to.reasons[std::string{basics::words(*reading.held->figure.reason)}];
    if (!reading.value) return;
    ++to.held;
    to.old += is_old(reading, today);
    to.few += reading.held->figure.n.value_or(few_pupils) < few_pupils;
}

PackPart cannot_say(const PackView& view) {
    PackPart part{.title = "What the data cannot say"};
    const auto today = today_of(view);
    part.sentences.push_back("Missing: " + sentences(view.standing, view.programmes, today).missing);
    Unsaid unsaid;
    for (const auto& table : phase_tables(view.standing, SortBy::name))
        for (const auto& row : table.rows) count(unsaid, row.result, today), count(unsaid, row.absence, today);
    part.sentences.push_back(fmt::format("Of {} with a number, {} of a year that is over two years back, and {} on "
                                         "fewer than thirty pupils: their intervals are wide.",
                                         basics::counted(unsaid.held, "headline figure", "headline figures"),
                                         none_or(unsaid.old, "is", "are", "none is"),
                                         none_or(unsaid.few, "rests", "rest", "none rests")));
    for (const auto& [reason, number] : unsaid.reasons)
        part.sentences.push_back(basics::capitalised(
            fmt::format("{}: {}.", reason, basics::counted(number, "headline figure", "headline figures"))));
    part.sentences.emplace_back("Gap years: no results of 2019/20 and 2020/21, none of key stage 2 by school in "
                                "2021/22, no Progress 8 of 2024/25 and 2025/26. No change is told across them.");
    part.sentences.emplace_back(
        "Too early: persistent absence says little before the first half term has ended, and a plan’s objective is "
        "compared only from the day on which it said that its measure should move.");
    part.sentences.emplace_back("Few pupils: groups of under six, and those by which they could be worked out, are "
                                "hidden; their schools are not better for it.");
    part.sentences.emplace_back(
        "No figure here says why. A school that differs may have other pupils, other staff, or luck.");
    return part;
}

} // namespace

Pack pack_of(const PackView& view) {
    Pack pack{.title = fmt::format("Pack for {}, {}", view.committee.name, basics::spoken(view.meeting.on)),
              .about = fmt::format("Made from what was held on {}. Nothing confidential is in it.",
                                   basics::spoken(view.made))};
    struct Sheet {
        PackPart (*make)(const PackView&);
        Questions (*ask)(const PackView&){};
    };
    constexpr std::array sheets{
        Sheet{what_changed, questions_of_changes}, Sheet{off_track, questions_of_off_track},
        Sheet{alarms_part, questions_of_alarms},   Sheet{placements_part, questions_of_placements},
        Sheet{plans_part, questions_of_plans},     Sheet{cannot_say}};
    for (const auto& each : sheets) {
        auto part = each.make(view);
        if (each.ask) part.questions = each.ask(view);
        pack.parts.push_back(std::move(part));
    }
    return pack;
}

} // namespace home
