#include "programmes/history_page.h"

#include <fmt/format.h>

namespace programmes {

using basics::spoken;

HistoryPage history_page(const SchoolProgramme& view) {
    HistoryPage page;
    for (const auto& each : view.placements)
        page.stood.push_back({.address = fmt::format("{}/as-it-stood?of={}", address_of(view.school), each.id.text()),
                              .words = fmt::format("{}, since {}", programme_words(each.decision.programme),
                                                   spoken(each.decision.from))});
    for (const auto& each : view.happened) {
        if (each.verb == "done") continue; // the tasks say so themselves
        auto said = each.said;
        if (each.trustees_told && said.find("trustees were told") == std::string::npos)
            said += fmt::format(" Told to the trustees on {}.", spoken(*each.trustees_told));
        page.history.lines.push_back(
            {.day = spoken(each.on), .what = each.words, .who = each.by, .said = std::move(said)});
    }
    return page;
}

} // namespace programmes
