#include "home/pack.h"

#include "basics/text.h"
#include "home/pack_parts.h"
#include "home/pack_questions.h"

#include <array>
#include <fmt/format.h>

namespace home {

basics::Date today_of(const PackView& view) { return basics::london_date(view.made); }

std::string none_or(std::ptrdiff_t number, std::string_view one, std::string_view many, std::string_view none) {
    return number == 0 ? std::string{none} : basics::counted(number, one, many);
}

Pack pack_of(const PackView& view) {
    Pack pack{.title = fmt::format("Pack for {}, {}", view.committee.name, basics::spoken(view.meeting.on)),
              .about = fmt::format("Made from what was held on {}. Nothing confidential is in it.",
                                   basics::spoken(view.made))};
    struct Sheet {
        PackPart (*make)(const PackView&);
        Questions (*ask)(const PackView&){};
    };
    constexpr std::array sheets{
        Sheet{changes_part, questions_of_changes}, Sheet{off_track_part, questions_of_off_track},
        Sheet{alarms_part, questions_of_alarms},   Sheet{placements_part, questions_of_placements},
        Sheet{plans_part, questions_of_plans},     Sheet{unsaid_part}};
    for (const auto& each : sheets) {
        auto part = each.make(view);
        if (each.ask) part.questions = each.ask(view);
        pack.parts.push_back(std::move(part));
    }
    return pack;
}

} // namespace home
