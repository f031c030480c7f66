#include "programmes/team.h"

#include "basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace programmes {
namespace {

using basics::Date;
using basics::spoken;
using namespace std::chrono;

constexpr days a_week{7}, two_weeks{14};
constexpr double a_working_week = 5;

std::string number_words(double value) { return basics::decimals(value, value == static_cast<int>(value) ? 0 : 1); }
std::string days_words(double value) { return number_words(value) + (value == 1 ? " day" : " days"); }

bool serves(const ProgrammeCase& each) { return each.kind == CaseKind::team && !ended(each); }

Span period(const ProgrammeCase& of) {
    return {.first = day_of(of.fields, "begins").value_or(Date{}), .last = day_of(of.fields, "until").value_or(Date{})};
}

double by_the_week(const ProgrammeCase& of) { return number_of(of.fields, "days_a_week"); }

double elsewhere(const SchoolProgramme& view, const ProgrammeCase& member) {
    const auto found = view.elsewhere.find(said_of(member.fields, "person"));
    return found == view.elsewhere.end() ? 0 : found->second;
}

} // namespace

double days_asked(const ProgrammeCase& member, const Span& span, const SchoolDays& school) {
    const auto [begins, until] = period(member);
    const Span both{.first = std::max(span.first, begins), .last = std::min(span.last, until)};
    double out = 0;
    for (const auto& each : days_of(member.fields, "days_a_week")) out += both.first <= each && each <= both.last;
    for (sys_days each{both.first}; each <= sys_days{both.last}; each += days{1})
        if (school_day(school, each)) out += by_the_week(member) / a_working_week;
    return out;
}

std::string on_site_words(const ProgrammeCase& member) {
    const auto [begins, until] = period(member);
    const auto one_by_one = days_of(member.fields, "days_a_week");
    if (one_by_one.empty()) return fmt::format("{} a week until {}", days_words(by_the_week(member)), spoken(until));
    return fmt::format("{}, until {}", basics::counted(std::ssize(one_by_one), "day", "days"), spoken(until));
}

std::string member_words(const SchoolProgramme& view, const ProgrammeCase& member) {
    const auto [begins, until] = period(member);
    auto out = fmt::format("{}: {}", called(member), on_site_words(member));
    if (begins > view.today) out += fmt::format(", from {}", spoken(begins));
    if (until < view.today) out += ", which is past: say whether it ended";
    if (const auto others = elsewhere(view, member); others > 0) {
        const auto sum = others + by_the_week(member);
        out += fmt::format("; {} a week on all teams", days_words(sum));
        if (sum > a_working_week) out += ", more than a week has";
    }
    return out + ".";
}

std::vector<std::string> team_lines(const SchoolProgramme& view) {
    std::vector<std::string> out;
    for (const auto& each : view.cases)
        if (serves(each)) out.push_back(member_words(view, each));
    std::ranges::sort(out);
    return out;
}

std::string team_words(const SchoolProgramme& view) {
    std::int64_t members = 0;
    bool any = false;
    double asked = 0;
    const auto span = half_terms_between(view.days, view.today, view.today);
    for (const auto& each : view.cases) {
        if (each.kind != CaseKind::team || each.state == "dropped") continue;
        any = true;
        members += serves(each);
        if (!span.empty()) asked += days_asked(each, span.front(), view.days);
    }
    if (!any) return {};
    return fmt::format("{}, {} a week on site, {} asked this half term", basics::counted(members, "member", "members"),
                       days_words(days_a_week(view.cases, CaseKind::team, view.today)), days_words(std::round(asked)));
}

std::optional<TimeOnTeam> said_to_member(const ProgrammeCase& of, Date today) {
    const auto [begins, until] = period(of);
    const sys_days day{today}, first{begins}, last{until};
    const bool starts = first - a_week <= day && day <= first + a_week, ends = last - two_weeks <= day && day <= last;
    if (!serves(of) || (!starts && !ends)) return std::nullopt;
    return TimeOnTeam{.words = "You are on the improvement team, " + on_site_words(of),
                      .on = ends ? until : begins,
                      .begun = !ends && begins < today};
}

} // namespace programmes
