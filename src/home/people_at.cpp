#include "home/people_at.h"

#include "basics/text.h"

#include <cmath>
#include <fmt/format.h>

namespace home {
namespace {

using As = PersonAt::As;

std::string days_words(double days) {
    const bool whole = days == std::floor(days);
    return whole ? basics::counted(static_cast<std::int64_t>(days), "day", "days")
                 : basics::decimals(days, 1) + " days";
}

std::string words_of(const PersonAt& each) {
    switch (each.as) {
    case As::head: return fmt::format("Head: {}.", each.name);
    case As::executive_head: return fmt::format("Executive head: {}.", each.name);
    case As::partner: return fmt::format("School improvement partner: {}.", each.name);
    case As::chair: return fmt::format("Chair of the local advisory committee: {}.", each.name);
    case As::interim: return fmt::format("Interim leadership: {} ({}).", each.name, each.what);
    case As::team: return fmt::format("Improvement team: {}", each.name);
    case As::member: return each.days > 0 ? fmt::format("{}, {} a week", each.name, days_words(each.days)) : each.name;
    case As::stream: return fmt::format("Support for {}: {}, {}.", each.what, each.name, days_words(each.days));
    }
    return {};
}

// "Improvement team: Isla Inventive, 2 days a week; Consultant for SEND, Example Hub."
std::string team_of(const std::vector<PersonAt>& all) {
    std::string out;
    for (const auto& each : all)
        if (each.as == As::member) out += (out.empty() ? "Improvement team: " : "; ") + words_of(each);
    return out.empty() ? out : out + ".";
}

} // namespace

PeopleWords people_words(const std::vector<PersonAt>& all) {
    PeopleWords out;
    for (const auto as : {As::head, As::executive_head, As::interim, As::chair})
        for (const auto& each : all)
            if (each.as == as) out.leads.push_back(words_of(each));
    const auto helps = [&](As as) {
        for (const auto& each : all)
            if (each.as == as) out.helps.push_back(words_of(each));
    };
    helps(As::partner);
    helps(As::team);
    if (auto members = team_of(all); !members.empty()) out.helps.push_back(std::move(members));
    helps(As::stream);
    return out;
}

} // namespace home
