#include "programmes/support_page.h"

#include "basics/text.h"

#include <cmath>
#include <fmt/format.h>

namespace programmes {

using basics::spoken;

namespace {

// "1 day", "12.5 days"
std::string days_words(double days) {
    return basics::decimals(days, days == std::floor(days) ? 0 : 1) + (days == 1 ? " day" : " days");
}

} // namespace

SupportPage support_page(const SchoolProgramme& view) {
    SupportPage page;
    const bool leads = may(view.standing, Party::lead);
    if (leads && view.current()) page.stream_address = address_of(view.school) + "/streams";
    for (const auto& each : view.streams) {
        StreamLine line{.kind = std::string{words(each.kind)},
                        .giver = fmt::format("{}, {}", each.giver,
                                             each.given_by == GivenBy::trust ? "inside the trust" : "from outside"),
                        .need = each.need,
                        .dose = fmt::format("{} from {}; review on {}", days_words(each.days), spoken(each.begins),
                                            spoken(each.review_on)),
                        .judged = fmt::format("{}. Likely beside {}. Decided on {}: {}", each.baseline.words,
                                              words(each.comparison), spoken(each.decide_on), each.rule),
                        .state = each.state == StreamState::ended  ? "ended: " + each.conclusion
                                 : to_be_decided(each, view.today) ? "to be decided now"
                                                                   : "running; too early to tell"};
        if (leads && each.state == StreamState::running)
            line.end_address = fmt::format("{}/streams/{}/end", address_of(view.school), each.id.text());
        page.streams.push_back(std::move(line));
    }
    return page;
}

} // namespace programmes
