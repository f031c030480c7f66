#include "plans/said.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace plans {
namespace {

using basics::Date;
using namespace std::chrono;

constexpr std::size_t longest_title = 120;
constexpr std::int64_t most_pounds = 100'000'000;
constexpr auto shortest_rapid = weeks{6}, longest_rapid = weeks{12};

bool named(std::span<const Somebody> all, std::string_view id) {
    return std::ranges::any_of(all, [&](const Somebody& each) { return each.id.text() == id; });
}

const ObjectiveChoices::Measured* measure_in(const ObjectiveChoices& choices, std::string_view said) {
    const auto found =
        std::ranges::find_if(choices.measures, [&](const auto& each) { return choice_of(each.measure) == said; });
    return found == choices.measures.end() ? nullptr : &*found;
}

} // namespace

std::optional<double> number_said(std::string_view text) {
    text = basics::trimmed(text);
    if (text.ends_with('%')) text.remove_suffix(1);
    return basics::real_number(basics::trimmed(text));
}

std::optional<std::int64_t> pounds_said(std::string_view text) {
    if (basics::trimmed(text).empty()) return 0;
    std::string digits;
    for (const auto sign : text)
        if (sign != ',' && sign != ' ') digits += sign;
    if (digits.starts_with("£")) digits.erase(0, std::string_view{"£"}.size());
    const auto found = basics::whole_number(digits);
    return found && *found >= 0 && *found <= most_pounds ? found : std::nullopt;
}

std::optional<std::string> challenges_said(std::string_view text) {
    constexpr std::int64_t most = 20;
    std::set<std::int64_t> numbers;
    std::string word;
    const auto end_of_word = [&] {
        const auto number = basics::whole_number(word);
        const bool fine = word.empty() || word == "and" || (number && *number >= 1 && *number <= most);
        if (number) numbers.insert(*number);
        word.clear();
        return fine;
    };
    for (const char sign : text) {
        if (sign != ' ' && sign != ',' && sign != ';' && sign != '&') word += sign;
        else if (!end_of_word()) return std::nullopt;
    }
    if (!end_of_word()) return std::nullopt;
    std::string out;
    for (const auto each : numbers) out += (out.empty() ? "" : ", ") + std::to_string(each);
    return out;
}

basics::Instant end_of(basics::Date day) {
    using namespace std::chrono;
    const basics::Instant end = sys_days{day} + days{1};
    const bool summer = basics::london_date(end - hours{1}) != day;
    return end - (summer ? hours{1} : hours{0}) - milliseconds{1};
}

std::optional<Date> day_said(std::string_view text) {
    const auto day = basics::parse_official_date(basics::trimmed(text));
    return day.ok() ? day.value() : std::nullopt;
}

std::vector<Wrong> wrong_in(const PlanSaid& said, std::span<const Somebody> leads) {
    std::vector<Wrong> out;
    const auto kind = kind_named(said.kind);
    if (!kind || (*kind == Kind::trust) != (said.whose == "trust"))
        out.push_back({"kind", "Choose what kind of plan it is."});
    const auto title = basics::collapsed(said.title);
    if (title.empty() || title.size() > longest_title)
        out.push_back({"title", "Give it a title of at most 120 letters."});
    if (!framework_named(said.framework)) out.push_back({"framework", "Choose by which areas it is laid out."});
    if (!named(leads, said.lead)) out.push_back({"lead", "Choose who leads it."});
    const auto from = day_said(said.from), to = day_said(said.to);
    if (!from) out.push_back({"from", "Give its first day."});
    if (!to || (from && *to <= *from)) out.push_back({"to", "Give its last day, after the first."});
    else if (from && kind == Kind::rapid) {
        const auto length = sys_days{*to} - sys_days{*from};
        if (length < shortest_rapid - days{1} || length > longest_rapid)
            out.push_back({"to", "A rapid plan lasts 6 to 12 weeks."});
    }
    return out;
}

Plan made_plan(const PlanSaid& said, PlanId id) {
    Plan plan{.id = std::move(id),
              .whose = whose_named(said.whose).value_or(Whose::school),
              .kind = *kind_named(said.kind),
              .title = basics::collapsed(said.title),
              .framework = *framework_named(said.framework),
              .lead = PersonId{said.lead},
              .from = *day_said(said.from),
              .to = *day_said(said.to)};
    for (const auto urn : said.schools) plan.schools.push_back({.urn = urn});
    return plan;
}

std::string choice_of(const MeasureAsked& measure) {
    return measure.code.empty() ? "" : measure.code + " " + measure.pupil_group;
}

std::vector<Wrong> wrong_in(const ObjectiveSaid& said, const ObjectiveChoices& choices) {
    std::vector<Wrong> out;
    if (std::ranges::find(choices.areas, said.area, &Area::name) == choices.areas.end())
        out.push_back({"area", "Choose an area."});
    if (taken(said.words).empty()) out.push_back({"words", "Say in a sentence what shall be so."});
    if (!said.measure.empty() && !measure_in(choices, said.measure))
        out.push_back({"measure", "Choose a measure of which a figure is held, or none."});
    if (!said.measure.empty() && !number_said(said.target))
        out.push_back({"target", "Give the figure that shall be reached, such as 41.5."});
    if (said.measure.empty() && taken(said.criterion).empty())
        out.push_back({"criterion", "No figure tells of it: say how you will know."});
    const auto moves = day_said(said.moves_from), by = day_said(said.target_day);
    if (!moves) out.push_back({"moves_from", "Give the day from which it should first move."});
    if (!by || (moves && *by <= *moves))
        out.push_back({"target_day", "Give the day by which it is reached, after it should first move."});
    if (!named(choices.owners, said.owner)) out.push_back({"owner", "Choose who owns it."});
    if (!said.supporter.empty() && !named(choices.owners, said.supporter))
        out.push_back({"supporter", "Choose who supports it, or nobody."});
    if (!said.serves.empty()
        && std::ranges::find(choices.serves, said.serves, &std::pair<std::string, std::string>::first)
               == choices.serves.end())
        out.push_back({"serves", "Choose an objective of a plan above, or none."});
    return out;
}

Objective with(Objective of, const ObjectiveSaid& said, const ObjectiveChoices& choices) {
    of.area = said.area;
    of.words = taken(said.words);
    of.criterion = taken(said.criterion);
    of.target_day = *day_said(said.target_day);
    of.moves_from = *day_said(said.moves_from);
    of.owner = PersonId{said.owner};
    of.supporter = said.supporter.empty() ? std::nullopt : std::optional{PersonId{said.supporter}};
    of.serves = said.serves.empty() ? std::nullopt : std::optional{ObjectiveId{said.serves}};
    const auto* measured = measure_in(choices, said.measure);
    const bool same = !of.measure.code.empty() && choice_of(of.measure) == said.measure && of.baseline;
    of.target = measured ? number_said(said.target) : std::nullopt;
    if (same) return of;
    of.measure = measured ? measured->measure : MeasureAsked{};
    of.baseline = measured ? std::optional{measured->baseline} : std::nullopt;
    of.baseline_of = measured ? measured->baseline_of : "";
    return of;
}

ObjectiveSaid said_of(const Objective& of) {
    return {.area = of.area,
            .words = of.words,
            .measure = choice_of(of.measure),
            .target = of.target ? fmt::format("{}", *of.target) : "",
            .target_day = basics::iso(of.target_day),
            .moves_from = basics::iso(of.moves_from),
            .criterion = of.criterion,
            .owner = std::string{of.owner.text()},
            .supporter = of.supporter ? std::string{of.supporter->text()} : "",
            .serves = of.serves ? std::string{of.serves->text()} : ""};
}

std::vector<Wrong> wrong_in(const StepSaid& said, const Plan& plan, std::span<const Somebody> owners) {
    std::vector<Wrong> out;
    if (taken(said.words).empty()) out.push_back({"words", "Say in a sentence what it is."});
    if (!named(owners, said.owner)) out.push_back({"owner", "Choose who owns it."});
    const auto due = day_said(said.due);
    if (!due || *due < plan.from || *due > plan.to)
        out.push_back({"due", fmt::format("Give a day of the plan: from {} to {}.", basics::spoken(plan.from),
                                          basics::spoken(plan.to))});
    if (!pounds_said(said.cost)) out.push_back({"cost", "Give the cost in whole pounds, or leave it empty."});
    if (!challenges_said(said.challenges))
        out.push_back({"challenges", "Give the numbers of challenges, such as 1, 3, or leave it empty."});
    return out;
}

Milestone with(Milestone of, const StepSaid& said) {
    of.words = taken(said.words);
    of.owner = PersonId{said.owner};
    of.due = of.first_due = *day_said(said.due);
    return of;
}

Action with(Action of, const StepSaid& said) {
    of.words = taken(said.words);
    of.owner = PersonId{said.owner};
    of.due = *day_said(said.due);
    of.cost = *pounds_said(said.cost);
    of.rests_on = taken(said.rests_on);
    of.challenges = *challenges_said(said.challenges);
    return of;
}

} // namespace plans
