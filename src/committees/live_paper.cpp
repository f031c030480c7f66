#include "committees/live_paper.h"

#include "basics/text.h"
#include "committees/paper_rows.h"
#include "diagnosis/alarm_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace committees {
namespace {

using attendance::AttendanceView;
using attendance::Tally;

std::string share(std::int64_t of, std::int64_t all) {
    if (all == 0) return "nothing is marked";
    return basics::decimals(100.0 * static_cast<double>(of) / static_cast<double>(all), 1) + "%";
}

std::string attended(const Tally& tally) {
    if (tally.pupils > 0 && tally.pupils < attendance::smallest_part) return "too few to show";
    return share(tally.attended, tally.possible());
}

std::string persistent(const AttendanceView& view) {
    if (attendance::too_early(view)) return "too early to say";
    const auto all = attendance::everybody_of(view);
    return all.hidden || all.persistent_hidden ? "too few to show" : share(all.tally.persistent, all.tally.pupils);
}

std::string before(const AttendanceView& view) { return view.year_before ? attended(*view.year_before) : "not held"; }

std::string span_words(const AttendanceView& view) {
    return fmt::format("{} to {}", basics::spoken(*view.from), basics::spoken(*view.to));
}

} // namespace

std::string attendance_paper(const AttendanceView& view) {
    if (!view.held || !view.from || !view.to)
        return fmt::format("No register of {} is held for this academic year.\n", view.name);
    auto out = fmt::format("{}, {}. Of possible sessions attended: {}; in the same weeks of the year before: {}.\n",
                           view.name, span_words(view), attended(view.held->all), before(view));
    out += fmt::format("Persistently absent, missing a tenth or more of their own sessions: {}.\n", persistent(view));
    for (const auto& dimension : view.held->dimensions) {
        add_row(out, {dimension.name, "Pupils", "Attended"});
        for (const auto& part : dimension.parts)
            if (part.hidden) add_row(out, {part.name, "too few to show", "too few to show"});
            else add_row(out, {part.name, std::to_string(part.tally.pupils), attended(part.tally)});
        out += '\n';
    }
    return out + "A year group or a group of pupils that moved may be chance, or other pupils than last year’s.\n";
}

std::string attendance_paper(std::span<const AttendanceView> all) {
    const auto marked = [](const AttendanceView& each) { return each.held && each.from && each.to; };
    std::set<std::pair<basics::Date, basics::Date>> spans;
    for (const auto& each : all)
        if (marked(each)) spans.emplace(*each.from, *each.to);
    std::string out =
        "Attendance of this academic year as the schools’ own registers say, by school in the order of their names.\n";
    if (spans.size() == 1)
        out += fmt::format("All of {} to {}.\n", basics::spoken(spans.begin()->first),
                           basics::spoken(spans.begin()->second));
    add_row(out, {"School", "Attended", "Same weeks, year before", "Persistently absent"});
    for (const auto& each : all) {
        const auto name =
            marked(each) && spans.size() > 1 ? fmt::format("{} ({})", each.name, span_words(each)) : each.name;
        if (marked(each)) add_row(out, {name, attended(each.held->all), before(each), persistent(each)});
        else add_row(out, {name, "no register is held", "", ""});
    }
    return out + "Schools differ in intake and phase: a lower share is no ranking.\n";
}

std::string reports_paper(std::span<const Reported> all, basics::Date since) {
    auto out = fmt::format(
        "What local advisory committees asked and decided at meetings since {}, where the minutes are shared.\n",
        basics::spoken(since));
    if (all.empty()) return out + "No minutes of such a meeting are shared yet.\n";
    add_row(out, {"Committee", "Meeting", "What", "Words"});
    for (const auto& each : all) add_row(out, {each.committee, basics::spoken(each.on), words(each.kind), each.words});
    return out;
}

std::string alarms_paper(std::span<const diagnosis::Alarm> all, const std::optional<diagnosis::AlarmBudget>& budget,
                         basics::Date today) {
    const auto nothing = std::ranges::count_if(
        all, [](const diagnosis::Alarm& each) { return each.outcome == diagnosis::Outcome::nothing; });
    auto out = fmt::format("{} this academic year that the trust may see, {} of them judged to be nothing.\n",
                           basics::counted(std::ssize(all), "alarm came", "alarms came"), nothing);
    if (budget)
        out += fmt::format(
            "The trust accepts {} false alarms a year over all schools; by now chance alone brings about {}.\n",
            basics::decimals(budget->set, 0), basics::decimals(budget->expected, 1));
    if (all.empty()) return out;
    add_row(out, {"What", "Since the week of", "Size", "How it stands"});
    for (const auto& each : all)
        add_row(out, {diagnosis::what_words(each), basics::spoken(each.began), diagnosis::size_words(each),
                      diagnosis::state_words(each, today)});
    return out + "An alarm says that something changed, not why, nor that somebody failed.\n";
}

} // namespace committees
