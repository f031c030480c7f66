#include "committees/committee.h"

#include "basics/text.h"

#include <algorithm>
#include <array>

namespace committees {
namespace {

using namespace std::chrono;

template <class Choice>
struct Word {
    Choice choice;
    std::string_view name, words;
};
constexpr std::array kinds{Word<Kind>{Kind::trustees, "trustees", "Trustees"},
                           Word<Kind>{Kind::trust_committee, "trust_committee", "Committee of the trust"},
                           Word<Kind>{Kind::local, "local", "Local advisory committee"}};
constexpr std::array offices{
    Word<Office>{Office::chair, "chair", "Chair"}, Word<Office>{Office::vice_chair, "vice_chair", "Vice chair"},
    Word<Office>{Office::member, "member", "Member"}, Word<Office>{Office::clerk, "clerk", "Governance professional"}};

template <class Words, class Choice>
const auto& of(const Words& all, Choice choice) {
    return all[static_cast<std::size_t>(choice)];
}
template <class Choice, std::size_t N>
std::optional<Choice> named(const std::array<Word<Choice>, N>& all, std::string_view text) {
    const auto found = std::ranges::find(all, text, &Word<Choice>::name);
    return found == all.end() ? std::nullopt : std::optional{found->choice};
}

} // namespace

std::string_view name(Kind kind) { return of(kinds, kind).name; }
std::string_view words(Kind kind) { return of(kinds, kind).words; }
std::optional<Kind> kind_named(std::string_view text) { return named(kinds, text); }
std::span<const Kind> all_kinds() {
    static constexpr std::array all{Kind::trustees, Kind::trust_committee, Kind::local};
    return all;
}

std::string_view name(Office office) { return of(offices, office).name; }
std::string_view words(Office office) { return of(offices, office).words; }
std::optional<Office> office_named(std::string_view text) { return named(offices, text); }
std::span<const Office> all_offices() {
    static constexpr std::array all{Office::chair, Office::vice_chair, Office::member, Office::clerk};
    return all;
}

std::int64_t needed(const Quorum& quorum, std::int64_t members) {
    const auto share = (members * quorum.percent.value_or(0) + 99) / 100;
    return std::max({share, quorum.number.value_or(0), std::int64_t{1}});
}

std::string words(const Quorum& quorum) {
    std::string out;
    if (quorum.number) out = basics::counted(*quorum.number, "member", "members");
    if (quorum.percent)
        out += (out.empty() ? "" : ", and ") + std::to_string(*quorum.percent) + "% of the members in post";
    return out;
}

std::string words(const Count& count) {
    return std::string{count.quorate() ? "Quorate: " : "Inquorate: "} + std::to_string(count.present) + " of "
           + basics::counted(count.members, "member", "members") + (count.present == 1 ? " was" : " were") + " there, "
           + std::to_string(count.needed) + (count.needed == 1 ? " is" : " are") + " needed";
}

bool covers(const permissions::Scope& scope, const Committee& committee) {
    return committee.school ? scope.covers(*committee.school) : scope.everything;
}

const Terms* in_force(std::span<const Terms> all, basics::Date day) {
    const Terms* found = nullptr;
    for (const auto& each : all)
        if (each.since <= day
            && (!found || found->since < each.since || (found->since == each.since && found->edition < each.edition)))
            found = &each;
    return found;
}

bool in_post(const Member& member, basics::Date day) {
    return member.since <= day && (!member.until || day <= *member.until);
}

bool votes(const Member& member) { return member.office != Office::clerk; }

basics::Date declare_by(basics::Date in_post_since, basics::Date today) {
    const basics::Date yearly = year{basics::academic_year_of(today).starts()} / September / 30;
    const basics::Date first = sys_days{in_post_since} + days{30};
    return std::max(yearly, first);
}

Declared declared(const Member& member, std::span<const Declaration> all, basics::Date today) {
    const auto now = basics::academic_year_of(today);
    for (const auto& each : all)
        if (each.committee == member.committee && each.person == member.person && each.year == now)
            return Declared::yes;
    return today > declare_by(member.since, today) ? Declared::overdue : Declared::due;
}

} // namespace committees
