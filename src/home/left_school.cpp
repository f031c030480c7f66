#include "home/left_school.h"

#include "programmes/party.h"
#include "schools/left.h"

#include <array>
#include <fmt/format.h>

namespace home {
namespace {

using permissions::Verb;

struct Kept {
    std::string_view what, path, words, stood, has_stood;
};
constexpr std::string_view it_stood = "as it stood on", it_has = "as it has stood since",
                           they_stood = "as they stood on", they_have = "as they have stood since";
constexpr std::array all_kept{Kept{"programme", "programme", "Its programme", it_stood, it_has},
                              Kept{"journey", "journey", "Its journey", it_stood, it_has},
                              Kept{"issues", "issues", "Its issues", they_stood, they_have},
                              Kept{"plans", "plans", "Its plans", they_stood, they_have}};

// As the pages themselves ask.
bool may_read(std::string_view what, const permissions::Who& who, basics::Date today) {
    if (what == "programme") return programmes::seen_once_told(who, today).everything;
    const auto verb = what == "journey" ? Verb::see_programmes : Verb::see_plans;
    return permissions::scope(who, verb, today).everything;
}

// The day it left where a file tells it, else the last day on which something was decided. A plan says its own days.
std::string stands_on(const schools::School& school, const Kept& kept, std::string_view last) {
    if (const auto day = schools::left_on(school)) return fmt::format(", {} {}", kept.stood, basics::spoken(*day));
    const auto day = basics::parse_iso_date(last);
    return kept.what == "plans" || !day ? "" : fmt::format(", {} {}", kept.has_stood, basics::spoken(day.value()));
}

} // namespace

LeftSchool left_school(const schools::School& school, const DecidedLast& last, const permissions::Who& who,
                       basics::Date today) {
    LeftSchool out;
    for (const auto& each : all_kept) {
        const auto found = last.find(each.what);
        if (found == last.end() || found->second.empty() || !may_read(each.what, who, today)) continue;
        out.links.push_back({.address = fmt::format("/schools/{}/{}", school.facts.urn.text(), each.path),
                             .words = fmt::format("{}{}", each.words, stands_on(school, each, found->second))});
    }
    if (!out.links.empty()) out.sentence = schools::left_words(school);
    return out;
}

} // namespace home
