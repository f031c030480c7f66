#include "programmes/placement.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Date;
using basics::Result;

Result<Date> day_in(std::string_view text, std::string_view sentence) {
    const auto day = basics::parse_official_date(text);
    if (day.ok() && day.value()) return *day.value();
    return basics::invalid(std::string{sentence});
}

Result<Date> day_to_come(std::string_view text, Date today, std::string_view sentence) {
    const auto day = TRY(day_in(text, sentence));
    if (day <= today) return basics::invalid("Give a day that is still to come.");
    return day;
}

} // namespace

bool in_force(const Placement& placement) { return !placement.until; }

bool led_by_nobody(const Placement& placement) { return placement.lead_ended || placement.lead_name.empty(); }

std::string lead_words(const Placement& placement) {
    if (placement.lead_name.empty()) return "a person who was removed";
    return placement.lead_name + (placement.lead_ended ? ", who holds no role here any more" : "");
}

Result<Placement> moved(Placement placement, const PlacementMove& move, const Said& said, Date today) {
    if (move.verb == "tell_head") {
        const auto day = TRY(day_in(said("day"), basics::a_day.sentence));
        if (day > today || day < placement.decided_on)
            return basics::invalid(fmt::format("Give a day from {}, when it was decided, to today.",
                                               basics::spoken(placement.decided_on)));
        placement.head_told = day;
    }
    if (move.verb == "review")
        placement.review_on = TRY(day_to_come(said("review_on"), today, "Say when the next review is."));
    if (skips(move)) {
        const auto told = TRY(day_in(said("told"), "Say on which day the trustees were told."));
        if (told != today) return basics::invalid("A step is skipped on the day on which the trustees are told.");
    }
    if (move.verb == "close" && placement.watch_until && today <= *placement.watch_until)
        return basics::conflict(fmt::format("The watch goes on until {}.", basics::spoken(*placement.watch_until)));
    if (move.verb == "withdraw") placement.until = std::max(today, placement.decision.from);
    placement.state = move.to;
    return placement;
}

std::string said_words(const PlacementMove& move, const Said& said) {
    std::string out;
    for (const auto& demand : move.wants()) {
        auto text = basics::shortened(basics::collapsed(said(demand.field)), longest_text);
        if (const auto day = basics::parse_official_date(text); day.ok() && day.value())
            text = basics::spoken(*day.value());
        if (demand.field == "told") text = "The trustees were told on " + text;
        if (demand.field == "review_on") text = "Next review: " + text;
        if (text.empty()) continue;
        if (!out.empty()) out += out.ends_with('.') ? " " : ". ";
        out += text;
    }
    return out;
}

} // namespace programmes
