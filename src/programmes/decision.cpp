#include "programmes/decision.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Date;
using namespace std::chrono;

constexpr days furthest_back{28}, shortest_watch{42};
constexpr int furthest_review = 1; // years

std::optional<Date> day_of(std::string_view text) {
    const auto day = basics::parse_official_date(text);
    return day.ok() ? day.value() : std::nullopt;
}

class Reading {
public:
    void wrong(std::string field, std::string sentence) {
        wrong_.push_back({.field = std::move(field), .sentence = std::move(sentence)});
    }
    std::string text(std::string field, std::string_view typed, std::string sentence) {
        auto out = basics::shortened(basics::collapsed(typed), longest_text);
        if (out.empty()) wrong(std::move(field), std::move(sentence));
        return out;
    }
    Date day(std::string field, std::string_view typed, Date from, Date to, std::string sentence) {
        const auto found = day_of(typed);
        if (!found || *found < from || *found > to) wrong(std::move(field), std::move(sentence));
        return found.value_or(from);
    }
    std::vector<Wrong> take() { return std::move(wrong_); }
    bool fine() const { return wrong_.empty(); }

private:
    std::vector<Wrong> wrong_{};
};

void weigh_programme(Reading& reading, Programme chosen, const Deciding& deciding) {
    const auto refuse = [&](std::string sentence) { reading.wrong("programme", std::move(sentence)); };
    if (deciding.proposed != Programme::unplaced && strength(chosen) < strength(deciding.proposed)
        && !deciding.chief_executive)
        refuse("A weaker programme than the proposed one is decided by the chief executive.");
    if (!deciding.current) return;
    const auto now = deciding.current->decision.programme;
    if (chosen == now) refuse("The school is in this programme already.");
    if (strength(chosen) >= strength(now)) return;
    if (deciding.current->state != PlacementState::exit_met)
        refuse("Before a school is stepped down, it is recorded that its exit criteria are met.");
    else if (chosen != weaker(now)) refuse("A school is stepped down to the next programme, not past it.");
}

} // namespace

std::variant<Decision, std::vector<Wrong>> decided(const DecisionWords& words, const Deciding& deciding) {
    Reading reading;
    const auto chosen = programme_named(words.programme);
    if (!chosen || *chosen == Programme::unplaced) {
        reading.wrong("programme", "Choose a programme.");
        return reading.take();
    }
    weigh_programme(reading, *chosen, deciding);
    const auto* current = deciding.current;
    const Date today = deciding.today, back = sys_days{today} - furthest_back;
    const Date after = current ? Date{sys_days{current->decision.from} + days{1}} : back;
    Decision out{
        .programme = *chosen,
        .from = reading.day("from", words.from, std::max(after, back), today,
                            "Give a first day of the last four weeks, not after today nor before the present "
                            "placement’s second day."),
        .reason = reading.text("reason", words.reason, "Say why, in a sentence."),
        .exit_criteria = reading.text("exit_criteria", words.exit_criteria, "Say what has to hold for it to end."),
        .de_escalation = reading.text("de_escalation", words.de_escalation, "Say at which point support becomes less."),
        .lead = permissions::PersonId{words.lead},
        .review_on = reading.day("review_on", words.review_on, sys_days{today} + days{1},
                                 basics::years_after(today, furthest_review),
                                 "Give a day within a year on which it is reviewed.")};
    if (std::ranges::find(deciding.leads, out.lead) == deciding.leads.end())
        reading.wrong("lead", "Choose who leads it.");
    if (current && strength(*chosen) < strength(current->decision.programme))
        out.watch_until = reading.day("watch_until", words.watch_until, sys_days{today} + shortest_watch,
                                      basics::years_after(today, 2),
                                      "Give the last day of the watch: six weeks from today or later.");
    if (!reading.fine()) return reading.take();
    return out;
}

int strength(Programme programme) { return static_cast<int>(Programme::unplaced) - static_cast<int>(programme); }

std::string_view ending_of(const Placement& current, Programme next) {
    return strength(next) > strength(current.decision.programme) ? "replace" : "step_down";
}

std::optional<Programme> weaker(Programme programme) {
    switch (programme) {
    case Programme::inadequate: return Programme::requires_improvement;
    case Programme::requires_improvement: return Programme::good_or_better;
    case Programme::good_or_better:
    case Programme::unplaced: return std::nullopt;
    }
    return std::nullopt;
}

std::string usual_exit(Programme programme) {
    switch (programme) {
    case Programme::inadequate: return "Ofsted removes the category, and two reviews in a row are green.";
    case Programme::requires_improvement:
        return "All areas are judged at the expected standard, or two termly reviews are secure and confirmed from "
               "outside.";
    case Programme::good_or_better: return "None: the slipping watch moves a school up.";
    case Programme::unplaced: return {};
    }
    return {};
}

std::string usual_de_escalation(Programme programme) {
    switch (programme) {
    case Programme::inadequate:
        return "Weekly checks become fortnightly once two boards in a row find the plan on track.";
    case Programme::requires_improvement: return "Visits become termly once two half-termly reviews are on track.";
    case Programme::good_or_better: return "Nothing to lessen: the data conversation is termly.";
    case Programme::unplaced: return {};
    }
    return {};
}

} // namespace programmes
