#include "plans/statement.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace plans {
namespace {

constexpr std::array all_tiers{
    Tier{"teaching", "Teaching (for example, CPD, recruitment and retention)"},
    Tier{"targeted_support",
         "Targeted academic support (for example, tutoring, one-to-one support, structured interventions)"},
    Tier{"wider_strategies", "Wider strategies (for example, related to attendance, behaviour, wellbeing)"}};

constexpr std::int64_t most_pupils = 10'000;

// Paragraphs and lines are kept, the white space in them made single.
std::string text_taken(std::string_view said) {
    std::string out;
    for (const auto& line : lines_of(said)) out += (out.empty() ? "" : "\n") + line;
    return basics::shortened(out, longest_statement_text);
}

std::optional<std::int64_t> pounds_or_none(std::string_view said) {
    return basics::trimmed(said).empty() ? std::nullopt : pounds_said(said);
}
std::string text_of(const std::optional<std::int64_t>& number) { return number ? std::to_string(*number) : ""; }
std::string text_of(const std::optional<basics::Date>& day) { return day ? basics::iso(*day) : ""; }

} // namespace

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto line = basics::collapsed(text.substr(0, end));
        if (!line.empty()) out.push_back(std::move(line));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return out;
}

std::span<const Tier> tiers() { return all_tiers; }

std::string_view tier_of(const Objective& of) {
    const auto found = std::ranges::find(all_tiers, of.area, &Tier::area);
    return found == all_tiers.end() ? all_tiers.back().area : found->area;
}

StatementSaid said_of(const Statement& of) {
    return {.pupils = text_of(of.pupils),
            .eligible = of.eligible ? fmt::format("{}", *of.eligible) : "",
            .years = of.years,
            .published = text_of(of.published),
            .review_on = text_of(of.review_on),
            .authorised_by = of.authorised_by,
            .governor = of.governor,
            .allocation = text_of(of.allocation),
            .carried = text_of(of.carried),
            .intent = of.intent,
            .challenges = of.challenges,
            .last_year = of.last_year,
            .programmes = of.programmes,
            .service_spent = of.service_spent,
            .service_came = of.service_came,
            .further = of.further};
}

std::vector<Wrong> wrong_in(const StatementSaid& said) {
    std::vector<Wrong> out;
    const auto empty = [](std::string_view text) { return basics::trimmed(text).empty(); };
    const auto pupils = basics::whole_number(basics::trimmed(said.pupils));
    if (!empty(said.pupils) && (!pupils || *pupils < 0 || *pupils > most_pupils))
        out.push_back({"pupils", "Give a whole number of pupils, or leave it empty."});
    const auto eligible = number_said(said.eligible);
    if (!empty(said.eligible) && (!eligible || *eligible < 0 || *eligible > 100))
        out.push_back({"eligible", "Give a percentage from 0 to 100, or leave it empty."});
    for (const auto& [field, text] : {std::pair{"published", &said.published}, std::pair{"review_on", &said.review_on}})
        if (!empty(*text) && !day_said(*text))
            out.push_back({field, "Give a day, such as 2026-12-31, or leave it empty."});
    for (const auto& [field, text] : {std::pair{"allocation", &said.allocation}, std::pair{"carried", &said.carried}})
        if (!pounds_said(*text)) out.push_back({field, "Give it in whole pounds, or leave it empty."});
    if (lines_of(said.challenges).size() > most_challenges)
        out.push_back({"challenges", "Name at most 20 challenges, one a line."});
    return out;
}

Statement with(Statement of, const StatementSaid& said) {
    of.pupils = basics::whole_number(basics::trimmed(said.pupils));
    of.eligible = number_said(said.eligible);
    of.years = taken(said.years);
    of.published = day_said(said.published), of.review_on = day_said(said.review_on);
    of.authorised_by = taken(said.authorised_by), of.governor = taken(said.governor);
    of.allocation = pounds_or_none(said.allocation), of.carried = pounds_or_none(said.carried);
    of.intent = text_taken(said.intent);
    of.challenges = text_taken(said.challenges);
    of.last_year = text_taken(said.last_year);
    of.programmes = text_taken(said.programmes);
    of.service_spent = text_taken(said.service_spent), of.service_came = text_taken(said.service_came);
    of.further = text_taken(said.further);
    return of;
}

} // namespace plans
