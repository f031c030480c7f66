// What whose, kinds, frameworks and outcomes are called: in the database, and to people.
#include "plans/plan.h"

#include <algorithm>

namespace plans {
namespace {

template <class Value>
struct Called {
    Value value;
    std::string_view name, words;
};

constexpr std::array whoses{Called<Whose>{Whose::trust, "trust", "The trust"},
                            Called<Whose>{Whose::group, "group", "A group across schools"},
                            Called<Whose>{Whose::school, "school", "A school"}};
constexpr std::array kinds{Called<Kind>{Kind::trust, "trust", "Trust priorities"},
                           Called<Kind>{Kind::school, "school", "School plan"},
                           Called<Kind>{Kind::rapid, "rapid", "Rapid plan (6 to 12 weeks)"},
                           Called<Kind>{Kind::attendance, "attendance", "Attendance plan"},
                           Called<Kind>{Kind::pupil_premium, "pupil_premium", "Pupil premium strategy"},
                           Called<Kind>{Kind::post_inspection, "post_inspection", "Plan after an inspection"},
                           Called<Kind>{Kind::team, "team", "Team plan"}};
constexpr std::array frameworks{
    Called<Framework>{Framework::report_card, "report_card", "Ofsted’s report card (from November 2025)"},
    Called<Framework>{Framework::eif, "eif", "Ofsted’s framework of 2019 to 2025"},
    Called<Framework>{Framework::rise, "rise", "The Department’s areas for targeted support"},
    Called<Framework>{Framework::pupil_premium, "pupil_premium", "The three tiers of the pupil premium"}};
constexpr std::array outcomes{Called<Outcome>{Outcome::met, "met", "Met"},
                              Called<Outcome>{Outcome::partly, "partly", "Partly met"},
                              Called<Outcome>{Outcome::not_met, "not_met", "Not met"}};

template <class Value, std::size_t N>
const Called<Value>& of(const std::array<Called<Value>, N>& all, Value value) {
    return *std::ranges::find(all, value, &Called<Value>::value);
}
template <class Value, std::size_t N>
std::optional<Value> named(const std::array<Called<Value>, N>& all, std::string_view name) {
    const auto found = std::ranges::find(all, name, &Called<Value>::name);
    return found == all.end() ? std::nullopt : std::optional{found->value};
}
template <class Value, std::size_t N>
constexpr std::array<Value, N> values(const std::array<Called<Value>, N>& all) {
    std::array<Value, N> out{};
    for (std::size_t i = 0; i < N; ++i) out[i] = all[i].value;
    return out;
}

} // namespace

std::string_view name(Whose value) { return of(whoses, value).name; }
std::string_view name(Kind value) { return of(kinds, value).name; }
std::string_view name(Framework value) { return of(frameworks, value).name; }
std::string_view name(Outcome value) { return of(outcomes, value).name; }
std::string_view words(Kind value) { return of(kinds, value).words; }
std::string_view words(Framework value) { return of(frameworks, value).words; }
std::string_view words(Outcome value) { return of(outcomes, value).words; }
std::optional<Whose> whose_named(std::string_view text) { return named(whoses, text); }
std::optional<Kind> kind_named(std::string_view text) { return named(kinds, text); }
std::optional<Framework> framework_named(std::string_view text) { return named(frameworks, text); }
std::optional<Outcome> outcome_named(std::string_view text) { return named(outcomes, text); }
std::span<const Kind> all_kinds() {
    static constexpr auto all = values(kinds);
    return all;
}
std::span<const Framework> all_frameworks() {
    static constexpr auto all = values(frameworks);
    return all;
}
std::span<const Outcome> all_outcomes() {
    static constexpr auto all = values(outcomes);
    return all;
}

} // namespace plans
