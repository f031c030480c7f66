#include "home/work_store.h"

#include "assessments/key_point_store.h"
#include "basics/text.h"
#include "diagnosis/alarms_store.h"
#include "diagnosis/issues_store.h"
#include "home/committee_work_store.h"
#include "home/decided_store.h"
#include "home/plan_work_store.h"
#include "programmes/case_store.h"
#include "programmes/for_others_store.h"
#include "programmes/team.h"
#include "schools/school_store.h"
#include "visits/visits_store.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace home {
namespace {

using basics::Date;
using basics::Result;
using basics::Urn;
using permissions::Verb;
using permissions::Who;
using storage::Reader;
using Kind = WorkLine::Kind;
using namespace std::chrono;

// Our trust's schools by name, for whom the work is.
struct Gathering {
    Reader& reader;
    const Who& who;
    Date today;
    std::map<Urn, std::string> schools{};
    std::vector<WorkLine> lines{};

    permissions::Scope scope(Verb verb) const { return permissions::scope(who, verb, today); }
    bool may(Verb verb, Urn urn) const { return permissions::may(who, verb, urn, today); }
    std::string name(Urn urn) const {
        const auto found = schools.find(urn);
        return found == schools.end() ? std::string{} : found->second;
    }
};

std::string alarm_words(const diagnosis::Alarm& alarm) {
    return fmt::format("{} of {}", basics::lower(diagnosis::words(alarm.measure)),
                       alarm.group.kind == diagnosis::PupilGroup::Kind::year_group
                           ? diagnosis::words(alarm.group)
                           : basics::lower(diagnosis::words(alarm.group)));
}

// A school answers an alarm within its days; then those who set the watch say what came of it.
Result<void> add_alarms(Gathering& to) {
    for (const auto& alarm : TRY(diagnosis::alarms_seen(to.reader, to.who, to.today))) {
        const auto address = fmt::format("/alarms/{}", alarm.id.text());
        if (alarm.state == diagnosis::AlarmState::raised && to.may(Verb::answer_for_school, alarm.school))
            to.lines.push_back({.kind = Kind::due,
                                .on = alarm.answer_by,
                                .words = "Say what the alarm is about: " + alarm_words(alarm),
                                .where = alarm.school_name,
                                .address = address,
                                .outside = said_outside("Alarm to answer", alarm.school_name)});
        else if (alarm.state != diagnosis::AlarmState::acknowledged && to.may(Verb::set_watch, alarm.school))
            to.lines.push_back({.kind = Kind::waits,
                                .on = std::nullopt,
                                .words = "Say what came of the alarm: " + alarm_words(alarm),
                                .where = alarm.school_name,
                                .address = address,
                                .outside = said_outside("Alarm to close", alarm.school_name)});
    }
    return {};
}

constexpr days looked_ahead{28}; // and back

// Schools send results until the key point is due; the trust sees how many have not.
Result<void> add_key_points(Gathering& to) {
    const auto scope = to.scope(Verb::import_pupils);
    if (scope.nothing()) return {};
    const Date due_since = sys_days{to.today} - looked_ahead;
    for (const auto& [point, sent] : TRY(assessments::gathered_points(to.reader, scope, to.today, due_since))) {
        if (point.frozen) continue;
        std::vector<Urn> missing;
        for (const auto& [urn, name] : to.schools)
            if (scope.covers(urn) && std::ranges::find(sent, urn) == sent.end()) missing.push_back(urn);
        if (missing.empty()) continue;
        if (missing.size() == 1)
            to.lines.push_back(
                {.kind = Kind::due,
                 .on = point.due,
                 .words = fmt::format("Send results of {}", assessments::title(point)),
                 .where = to.name(missing.front()),
                 .address = fmt::format("/schools/{}/key-points/{}/import", missing.front().text(), point.id.text()),
                 .outside = said_outside("Results due", to.name(missing.front()))});
        else
            to.lines.push_back({.kind = Kind::due,
                                .on = point.due,
                                .words = fmt::format("{} schools have not sent results of {}", missing.size(),
                                                     assessments::title(point)),
                                .address = fmt::format("/key-points/{}", point.id.text()),
                                .outside = "Results of schools due"});
    }
    return {};
}

Result<void> add_issues(Gathering& to) {
    const auto scope = to.scope(Verb::write_plans);
    if (scope.nothing()) return {};
    for (const auto& [urn, issues] : TRY(diagnosis::waiting_issues(to.reader, scope)))
        to.lines.push_back({.kind = Kind::waits,
                            .on = std::nullopt,
                            .words = fmt::format("{} in no plan yet",
                                                 basics::counted(issues, "confirmed issue is", "confirmed issues are")),
                            .where = to.name(urn),
                            .address = fmt::format("/schools/{}/issues", urn.text()),
                            .outside = said_outside("Confirmed issues in no plan yet", to.name(urn))});
    return {};
}

// Visits that this person makes and notes that they owe; notes on which the school has not said anything.
Result<void> add_visits(Gathering& to) {
    const auto scope = to.scope(Verb::see_plans);
    if (scope.nothing()) return {};
    for (const auto& visit : TRY(visits::all_visits(to.reader, scope, sys_days{to.today} - days{90}))) {
        WorkLine line{.words = {}, .where = visit.school_name, .address = fmt::format("/visits/{}", visit.id.text())};
        const auto what = basics::lower(visits::words(visit.kind));
        if (visit.state == visits::State::planned && visit.visitor == to.who.id) {
            const bool been = visit.on < to.today;
            line.on = been ? visit.note_by : visit.on;
            line.words = been ? fmt::format("Write the note: {} of {}", what, basics::spoken(visit.on))
                              : fmt::format("Visit: {}", what);
            line.outside = said_outside(been ? "Note of visit due" : "Visit", visit.school_name);
            if (sys_days{visit.on} <= sys_days{to.today} + looked_ahead) to.lines.push_back(std::move(line));
        } else if (visit.state == visits::State::noted && visit.comment.empty()
                   && to.may(Verb::answer_for_school, visit.school)) {
            line.kind = Kind::waits;
            line.words = fmt::format("Comment on the note: {} of {}", what, basics::spoken(visit.on));
            line.outside = said_outside("Note of visit to comment on", visit.school_name);
            to.lines.push_back(std::move(line));
        }
    }
    return {};
}

// Programmes whose lead has left: one by its school, several of one person in one line.
void add_without_lead(Gathering& to, std::span<const programmes::WithoutLead> all) {
    std::map<std::string_view, std::vector<const programmes::WithoutLead*>> by_lead;
    for (const auto& each : all)
        if (to.schools.contains(each.school) && to.may(Verb::decide_programmes, each.school))
            by_lead[each.lead.text()].push_back(&each);
    for (const auto& [lead, led] : by_lead) {
        const auto& first = *led.front();
        const bool several = led.size() > 1;
        to.lines.push_back(
            {.kind = Kind::waits,
             .on = std::nullopt,
             .words = fmt::format("Hand over what nobody leads now: {}{}",
                                  several ? fmt::format("{} programmes", led.size()) : "the programme",
                                  first.lead_name.empty() ? "" : fmt::format(" ({} has left)", first.lead_name)),
             .where = several ? "" : first.school_name,
             .address = several ? fmt::format("/programmes/leads/{}", lead)
                                : fmt::format("/schools/{}/programme/lead", first.school.text()),
             .outside =
                 several ? "Programmes without a lead" : said_outside("Programme without a lead", first.school_name)});
    }
}

// Tasks of programmes, to whoever owns them; and programmes whose lead has left, to who may give them another.
Result<void> add_tasks(Gathering& to, Date by) {
    if (programmes::seen_once_told(to.who, to.today).nothing()) return {};
    const auto all = TRY(programmes::tasks_due(to.reader, to.who, to.today, by));
    for (const auto& due : all.tasks)
        if (to.schools.contains(due.task.school) && programmes::waits_for(due, to.who, to.today))
            to.lines.push_back(
                {.kind = Kind::due,
                 .on = due.task.due,
                 .words = programmes::title(due.task),
                 .where = due.school_name,
                 .address = fmt::format("/schools/{}/programme/tasks/{}", due.task.school.text(), due.task.id.text()),
                 .outside = said_outside("Task of a programme due", due.school_name)});
    add_without_lead(to, all.without_lead);
    return {};
}

// What was decided about a thing that still asks something is said by what it asks.
void add_decided(std::vector<WorkLine>& to, std::vector<WorkLine> decided) {
    std::erase_if(decided, [&](const WorkLine& each) {
        return std::ranges::find(to, each.address, &WorkLine::address) != to.end();
    });
    std::ranges::move(decided, std::back_inserter(to));
}

// Cases of programmes: what falls due this week, and whose time ends soon; and this person's own time on teams.
Result<void> add_cases(Gathering& to, Date by) {
    const auto cases = TRY(programmes::cases_of_person(to.reader, to.who, to.today, by));
    for (const auto& due : cases.waiting)
        if (to.schools.contains(due.what.school))
            to.lines.push_back(
                {.kind = Kind::due,
                 .on = due.what.due_on,
                 .words =
                     fmt::format("{}, {}: {}", programmes::words(due.what.kind), due.what.title, due.what.due_what),
                 .where = due.school_name,
                 .address = fmt::format("/schools/{}/programme/cases/{}", due.what.school.text(), due.what.id.text()),
                 .outside = said_outside("Something of a programme due", due.school_name)});
    for (const auto& on : cases.teams)
        if (auto time = programmes::said_to_member(on.what, to.today); time && to.schools.contains(on.what.school))
            to.lines.push_back({.kind = time->begun ? Kind::decided : Kind::due,
                                .on = time->on,
                                .words = std::move(time->words),
                                .where = on.school_name,
                                .address = "/schools/" + on.what.school.text()
                                           + (to.may(Verb::see_programmes, on.what.school) ? "/programme" : ""),
                                .outside = said_outside("Time on an improvement team", on.school_name)});
    return {};
}

} // namespace

Result<std::vector<WorkLine>> work_of(Reader& reader, const Who& who, std::span<const schools::School> ours, Date today,
                                      std::optional<Date> tasks_by) {
    Gathering to{.reader = reader, .who = who, .today = today};
    for (const auto& school : ours) to.schools.emplace(school.facts.urn, school.facts.name);
    TRY(add_alarms(to));
    TRY(add_key_points(to));
    TRY(add_issues(to));
    TRY(add_visits(to));
    for (auto& each : TRY(committee_work(reader, who.id, today))) to.lines.push_back(std::move(each));
    TRY(add_tasks(to, tasks_by.value_or(end_of_week(today))));
    TRY(add_cases(to, tasks_by.value_or(end_of_week(today))));
    for (auto& each : TRY(plan_work(reader, who, today))) to.lines.push_back(std::move(each));
    add_decided(to.lines, TRY(decided_for(reader, who, today)));
    sort_work(to.lines, today);
    return std::move(to.lines);
}

} // namespace home
