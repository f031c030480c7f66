#include "diagnosis/alarm.h"

#include "basics/text.h"

#include <algorithm>

namespace diagnosis {
namespace {

using basics::Demand;
using basics::Result;
using permissions::Verb;
using State = AlarmState;
using Move = basics::Move<State, Verb>;
using namespace std::chrono;

constexpr Demand a_cause{"cause", "Choose what it is about."},
    an_answer{"answer", "Say in a sentence what the school knows of it. Name no child."},
    an_outcome{"outcome", "Choose what came of it."},
    a_conclusion{"conclusion", "Say in a sentence how you know, or what is being done. Name no child."},
    a_line{"enquiry", "Say what is to be found out."};

constexpr std::array states{
    basics::StateWords<State>{State::raised, "raised", "waits for the school’s answer"},
    basics::StateWords<State>{State::answered, "answered", "was answered by the school"},
    basics::StateWords<State>{State::enquiry, "enquiry", "is a line of enquiry"},
    basics::StateWords<State>{State::acknowledged, "acknowledged", "is acknowledged"},
};

constexpr Move answer(State from, State to) {
    return {.from = from,
            .verb = "answer",
            .words = "Answer",
            .to = to,
            .right = Verb::answer_for_school,
            .demands = {a_cause, an_answer}};
}
constexpr Move enquire(State from) {
    return {.from = from,
            .verb = "enquire",
            .words = "Open a line of enquiry",
            .to = State::enquiry,
            .right = Verb::set_watch,
            .demands = {a_line}};
}
constexpr Move acknowledge(State from) {
    return {.from = from,
            .verb = "acknowledge",
            .words = "Acknowledge",
            .to = State::acknowledged,
            .right = Verb::set_watch,
            .demands = {an_outcome, a_conclusion}};
}
constexpr std::array moves{
    answer(State::raised, State::answered),
    answer(State::answered, State::answered),
    answer(State::enquiry, State::enquiry),
    enquire(State::raised),
    enquire(State::answered),
    acknowledge(State::raised),
    acknowledge(State::answered),
    acknowledge(State::enquiry),
};
constexpr AlarmLifecycle lifecycle{
    .thing = "This alarm", .states = states, .moves = moves, .begins = State::raised, .begun = school_first};
static_assert(basics::well_formed(lifecycle));

struct OutcomeWords {
    Outcome outcome;
    std::string_view name, words;
};
constexpr std::array outcomes{OutcomeWords{Outcome::nothing, "nothing", "Nothing: it was chance"},
                              OutcomeWords{Outcome::known_cause, "known_cause", "A known cause that will pass"},
                              OutcomeWords{Outcome::acted_on, "acted_on", "Being acted on"}};

std::string taken(std::string_view said) { return basics::shortened(basics::collapsed(said), longest_text); }

} // namespace

std::string_view name(Outcome outcome) { return outcomes[static_cast<std::size_t>(outcome)].name; }
std::string_view words(Outcome outcome) { return outcomes[static_cast<std::size_t>(outcome)].words; }
std::optional<Outcome> outcome_named(std::string_view text) {
    const auto found = std::ranges::find(outcomes, text, &OutcomeWords::name);
    return found == outcomes.end() ? std::nullopt : std::optional{found->outcome};
}
std::span<const Outcome> all_outcomes() {
    static constexpr std::array all{Outcome::nothing, Outcome::known_cause, Outcome::acted_on};
    return all;
}

const AlarmLifecycle& alarm_lifecycle() { return lifecycle; }

Alarm raised(AlarmId id, std::string_view watch, const FoundAlarm& found, basics::Date today) {
    return {.id = std::move(id),
            .watch = std::string{watch},
            .school = found.key.school,
            .measure = found.key.measure,
            .group = found.key.group,
            .together = found.together,
            .began = found.began,
            .noticed = found.noticed,
            .usual = found.usual,
            .size = found.size,
            .raised = today,
            .answer_by = basics::due_on(today, school_first)};
}

Result<Alarm> moved(Alarm alarm, const Move& move, const Said& said, std::span<const Cause> causes) {
    for (const auto& demand : move.wants()) {
        const auto text = taken(said(demand.field));
        if (demand.field == a_cause.field) {
            const auto cause = std::ranges::find(causes, text, &Cause::name);
            if (cause == causes.end()) return basics::invalid(std::string{a_cause.sentence});
            alarm.cause = cause->name, alarm.cause_words = cause->words;
        } else if (demand.field == an_outcome.field) {
            alarm.outcome = outcome_named(text);
            if (!alarm.outcome) return basics::invalid(std::string{an_outcome.sentence});
        } else if (demand.field == an_answer.field) alarm.answer = text;
        else if (demand.field == a_line.field) alarm.enquiry = text;
        else alarm.conclusion = text;
    }
    alarm.state = move.to;
    return alarm;
}

bool others_see(const Alarm& alarm, basics::Date today) {
    return people::others_see(alarm.answer_by, alarm.state != AlarmState::raised, today);
}

permissions::Scope at_once(const permissions::Who& who, basics::Date today) {
    const auto seen = permissions::scope(who, Verb::see_own_trust, today);
    permissions::Scope out;
    for (const auto& grant : permissions::in_force(who.grants, today))
        if (grant.school && seen.covers(*grant.school) && !out.covers(*grant.school))
            out.schools.push_back(*grant.school);
    return out;
}

bool raised_before(const FoundAlarm& found, std::span<const Alarm> all) {
    constexpr auto same_event = weeks{2}, armed_again = weeks{4};
    return std::ranges::any_of(all, [&](const Alarm& each) {
        if (each.school != found.key.school || each.measure != found.key.measure) return false;
        const auto days_apart = std::chrono::abs(sys_days{each.noticed} - sys_days{found.noticed});
        return days_apart <= same_event || (days_apart <= armed_again && each.group == found.key.group);
    });
}

} // namespace diagnosis
