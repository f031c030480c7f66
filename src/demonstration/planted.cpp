#include "demonstration/planted.h"

#include "attendance/register.h"
#include "basics/json.h"
#include "demonstration/draws.h"
#include "demonstration/registers.h"

#include <fmt/format.h>
#include <set>

namespace demonstration {
namespace {

using namespace std::chrono;
using basics::Date;
using pupils::Characteristic;

constexpr std::int64_t fewest = 12; // pupils worth planting a change in

// The Monday so many weeks of school before the last day.
Date weeks_of_school_before(Date last, std::int64_t weeks) {
    sys_days monday{attendance::monday_of(last)};
    while (weeks > 0) {
        monday -= days{7};
        if (!is_holiday(monday + days{2})) --weeks;
    }
    return monday;
}

std::int64_t year_group_of(const pupils::Pupil& pupil, const Span& span) {
    const auto group = pupils::year_group_in(pupil.stays.front().is, basics::academic_year_of(span.to));
    return group ? group->value() : -1;
}

bool is(const pupils::Pupil& pupil, Characteristic what, const std::optional<std::string>& value) {
    return !value || pupils::on_day(pupil.characteristics, what, pupil.stays.front().is.starts) == *value;
}

Reached drawn_whom(const std::vector<std::int64_t>& year_groups, Draws& draws) {
    const auto group = year_groups[static_cast<std::size_t>(draws.between(0, std::ssize(year_groups) - 1))];
    switch (draws.between(0, 6)) {
    case 0:
    case 1: return {.year_group = group};
    case 2: return {.year_group = group, .disadvantaged = "yes"};
    case 3: return {.year_group = group, .sex = draws.chance(0.5) ? pupils::Sex::female : pupils::Sex::male};
    case 4: return {.disadvantaged = "yes"};
    case 5: return {.sen = "K"};
    default: return {};
    }
}

// By what log odds all these chances must move for their mean to move by `by`: halved again and again.
double log_odds_for(const std::vector<double>& chances, double by) {
    const auto moved = [&](double log_odds) {
        double sum = 0;
        for (const double each : chances) sum += shifted(each, log_odds) - each;
        return sum / static_cast<double>(chances.size());
    };
    double low = -5, high = 5;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (moved(middle) < by ? low : high) = middle;
    }
    return (low + high) / 2;
}

std::vector<std::int64_t> year_groups_on_roll(const std::vector<pupils::Pupil>& pupils, const Span& span) {
    std::set<std::int64_t> all;
    for (const auto& each : pupils)
        if (pupils::on_roll(each.stays.front().is, span.to)) all.insert(year_group_of(each, span));
    return {all.begin(), all.end()};
}

bool is_everybody(const Reached& whom) { return !whom.year_group && !whom.sex && !whom.disadvantaged && !whom.sen; }

} // namespace

bool reaches(const PlantedChange& change, const pupils::Pupil& pupil, const Span& span) {
    const auto& whom = change.whom;
    return pupils::on_roll(pupil.stays.front().is, span.to)
           && (!whom.year_group || *whom.year_group == year_group_of(pupil, span))
           && (!whom.sex || *whom.sex == pupil.sex) && is(pupil, Characteristic::disadvantaged, whom.disadvantaged)
           && is(pupil, Characteristic::sen, whom.sen);
}

void size_change(PlantedChange& change, const std::vector<pupils::Pupil>& pupils, const std::vector<double>& chances,
                 const Span& span) {
    std::vector<double> theirs;
    for (std::size_t i = 0; i < pupils.size(); ++i)
        if (reaches(change, pupils[i], span)) theirs.push_back(chances[i]);
    change.pupils = std::ssize(theirs);
    change.log_odds = theirs.empty() ? 0 : log_odds_for(theirs, change.points / 100);
}

std::vector<PlantedChange> planted_changes(const School& school, const std::vector<pupils::Pupil>& pupils,
                                           const std::vector<double>& chances, const Span& span, std::uint64_t seed) {
    Draws draws{seed, Subject::planted, {school.urn.value(), 1}};
    const auto groups = year_groups_on_roll(pupils, span);
    if (groups.empty() || draws.chance(1.0 / 3)) return {};
    PlantedChange change{.whom = {},
                         .from = weeks_of_school_before(span.to, draws.between(4, 8)),
                         .points = 3 + 4 * draws.uniform(),
                         .log_odds = 0,
                         .pupils = 0};
    for (int tries = 0; change.pupils < fewest && tries < 10; ++tries) {
        change.whom = drawn_whom(groups, draws);
        size_change(change, pupils, chances, span);
    }
    if (change.pupils < fewest) return {};
    if (is_everybody(change.whom)) change.points /= 2, size_change(change, pupils, chances, span);
    return {change};
}

std::string words(const Reached& whom) {
    std::vector<std::string> all;
    if (whom.year_group) all.push_back(pupils::words(pupils::YearGroup{*whom.year_group}));
    if (whom.sex) all.emplace_back(*whom.sex == pupils::Sex::female ? "girls" : "boys");
    if (whom.disadvantaged) all.emplace_back(*whom.disadvantaged == "yes" ? "disadvantaged" : "not disadvantaged");
    if (whom.sen) all.emplace_back(*whom.sen == "K" ? "SEN support" : *whom.sen == "E" ? "EHC plan" : "no SEN");
    if (all.empty()) return "everybody";
    return fmt::format("{}", fmt::join(all, ", "));
}

std::string truth_json(const std::vector<PlantedAt>& academies, const Span& span, std::uint64_t seed) {
    basics::Json json;
    json.object()
        .field("seed", static_cast<std::int64_t>(seed))
        .field("first_day", basics::iso(span.from))
        .field("last_day", basics::iso(span.to));
    json.key("academies").list();
    for (const auto& each : academies) {
        json.object().field("urn", each.academy.text()).field("name", each.name).field("pupils", each.pupils);
        json.key("changes").list();
        for (const auto& change : each.changes)
            json.object()
                .field("measure", "absence")
                .field("whom", words(change.whom))
                .field("pupils", change.pupils)
                .field("from", basics::iso(change.from))
                .field("points", std::optional{change.points})
                .field("log_odds", std::optional{change.log_odds})
                .end();
        json.end().end();
    }
    json.end().end();
    return std::move(json).take() + "\n";
}

} // namespace demonstration
