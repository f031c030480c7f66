#include "diagnosis/alarms_page.h"

#include "basics/text.h"
#include "diagnosis/drivers_page.h"

#include <algorithm>
#include <fmt/format.h>

namespace diagnosis {
namespace {

using basics::Date;
using namespace std::chrono;

std::string groups_words(std::span<const PupilGroup> groups) {
    std::string out;
    for (const auto& group : groups) out += (out.empty() ? "" : ", ") + words(group);
    return out;
}

std::string address_of(const Alarm& alarm) { return fmt::format("/alarms/{}", alarm.id.text()); }

AlarmRow row_of(const Alarm& alarm, Date today) {
    return {.address = address_of(alarm),
            .what = what_words(alarm),
            .since = basics::spoken(alarm.began),
            .size = size_words(alarm),
            .state = state_words(alarm, today)};
}

std::string looked_words(std::optional<Date> looked) {
    if (!looked) return "The registers have not been looked at yet: that is done every night.";
    return fmt::format("Registers were looked at to the week of {}.", basics::spoken(*looked));
}

web::ChoiceGroup causes_asked(std::span<const Cause> causes, std::string_view chosen) {
    web::ChoiceGroup out{.name = "cause", .question = "What is it about?", .options = {}};
    for (const auto& cause : causes)
        out.options.push_back({.value = cause.name, .words = cause.words, .chosen = cause.name == chosen});
    return out;
}

web::ChoiceGroup outcomes_asked(std::string_view chosen) {
    web::ChoiceGroup out{.name = "outcome", .question = "What came of it?", .options = {}};
    for (const auto outcome : all_outcomes())
        out.options.push_back({.value = std::string{name(outcome)},
                               .words = std::string{words(outcome)},
                               .chosen = name(outcome) == chosen});
    return out;
}

std::string label_of(std::string_view field) {
    if (field == "answer") return "What the school knows of it";
    if (field == "enquiry") return "What is to be found out";
    return "How you know, or what is being done";
}

constexpr std::string_view name_no_child = "A sentence or two. Name no child, and nothing by which one could be known.";

AlarmMove form_of(const basics::Move<AlarmState, permissions::Verb>& move, std::span<const Cause> causes,
                  const Said& said, const Refused& refused) {
    AlarmMove out{.verb = std::string{move.verb}, .words = std::string{move.words}};
    const bool back = refused.verb == move.verb;
    for (const auto& demand : move.wants()) {
        const auto typed = back ? said(demand.field) : std::string_view{};
        const bool wanting =
            back && std::ranges::find(refused.wanting, demand.field, &basics::Demand::field) != refused.wanting.end();
        const std::string error{wanting ? demand.sentence : std::string_view{}};
        if (demand.field == "cause" || demand.field == "outcome") {
            out.choices.push_back(demand.field == "cause" ? causes_asked(causes, typed) : outcomes_asked(typed));
            out.choices.back().error = error;
        } else
            out.fields.push_back({.name = std::string{demand.field},
                                  .label = label_of(demand.field),
                                  .value = std::string{typed},
                                  .error = error,
                                  .hint = std::string{name_no_child}});
    }
    return out;
}

std::string days_words(std::span<const attendance::KnownDay> known) {
    std::string out;
    for (const auto& each : known) out += (out.empty() ? "" : "; ") + words(each);
    return out.empty() ? "none is recorded" : out;
}

void add_facts(AlarmPage& page, const Alarm& alarm, std::span<const attendance::KnownDay> known) {
    const auto add = [&](std::string key, std::string value) {
        if (!value.empty()) page.facts.rows.push_back({.key = std::move(key), .value = std::move(value)});
    };
    add("School", alarm.school_name);
    add("Measure", fmt::format("{}, as a share of {}", words(alarm.measure), share_of(alarm.measure)));
    add("Since", "the week of " + basics::spoken(alarm.began));
    add("Noticed", "at the end of the week of " + basics::spoken(alarm.noticed));
    add("Size", size_words(alarm));
    add("Whom it follows", "Those in the group now who were at the school before: usual is what the same pupils did, "
                           "moved by what other schools’ pupils did in the same weeks");
    add("Also in that week", groups_words(alarm.together));
    add("Known days in that time", days_words(known));
    add("What the school says", alarm.cause.empty() ? "" : fmt::format("{}. {}", alarm.cause_words, alarm.answer));
    add("Line of enquiry", alarm.enquiry);
    add("What came of it", alarm.outcome ? fmt::format("{}. {}", words(*alarm.outcome), alarm.conclusion) : "");
}

} // namespace

AlarmsPage alarms_page(std::span<const Alarm> all, std::optional<Date> looked, Date today) {
    AlarmsPage page;
    for (const auto& alarm : all)
        (alarm.state == AlarmState::acknowledged ? page.past : page.open).push_back(row_of(alarm, today));
    page.sentences.push_back(
        page.open.empty() ? "No alarm that you may see is open."
                          : fmt::format("{} open.", basics::counted(std::ssize(page.open), "alarm is", "alarms are")));
    page.sentences.push_back(looked_words(looked));
    page.sentences.emplace_back("An alarm says that something changed, not why, nor that somebody failed. The school "
                                "sees it first, and says what it knows; after two working days the trust sees it too.");
    if (all.empty()) page.empty = web::EmptyState{.why = "There is no alarm that you may see."};
    return page;
}

AlarmPage alarm_page(const Alarm& alarm, std::span<const attendance::KnownDay> known,
                     std::span<const basics::Move<AlarmState, permissions::Verb>* const> open,
                     std::span<const Cause> causes, const Said& said, const Refused& refused, Date today) {
    AlarmPage page{.address = address_of(alarm)};
    page.version = std::to_string(alarm.version);
    page.sentences.push_back(fmt::format("From the week of {} to that of {}: {}.", basics::spoken(alarm.began),
                                         basics::spoken(alarm.noticed), size_words(alarm)));
    page.sentences.push_back(state_words(alarm, today) + ".");
    page.sentences.emplace_back("It may be chance: a set number of alarms a year is. It says nothing of why.");
    const DriversAsked asked{.measure = alarm.measure, .first = alarm.began, .last = alarm.noticed};
    page.drivers = fmt::format("/schools/{}/drivers?{}", alarm.school.text(), query_of(asked));
    page.attendance = fmt::format("/schools/{}/attendance", alarm.school.text());
    add_facts(page, alarm, known);
    for (const auto* move : open) page.moves.push_back(form_of(*move, causes, said, refused));
    for (const auto& demand : refused.wanting)
        page.errors.lines.push_back({.field = std::string{demand.field}, .sentence = std::string{demand.sentence}});
    return page;
}

} // namespace diagnosis
