#include "home/pack_parts.h"

#include "basics/capitalised.h"
#include "basics/text.h"
#include "home/headline.h"
#include "home/trust_changes.h"
#include "home/trust_order.h"
#include "home/trust_sentences.h"

#include <fmt/format.h>
#include <map>
#include <set>

namespace home {
namespace {

// Of the headline figures, why there is none, and how many rest on few pupils.
struct Unsaid {
    std::map<std::string, std::int64_t> reasons{};
    std::int64_t few{}, old{}, alone{}, held{};
};
constexpr double few_pupils = 30;

void count(Unsaid& to, const Placed& placed, basics::Date today) {
    if (!placed.reading) return void(++to.alone);
    const auto& reading = *placed.reading;
    if (reading.held->figure.reason) ++to.reasons[std::string{basics::words(*reading.held->figure.reason)}];
    if (!reading.value) return;
    ++to.held;
    to.old += is_old(reading, today);
    to.few += reading.held->figure.n.value_or(few_pupils) < few_pupils;
}

// "Gap years: of Progress 8 2019/20, 2020/21 and 2024/25; … No change is told across them.", of the results by which the trust's phases are
// headed; "" where there is none.
std::string gap_words(const TrustStanding& standing) {
    std::map<std::vector<std::string>, std::set<std::string>> measures_by_years;
    const auto add = [&](const measures::Measure* measure) {
        if (!measure) return;
        std::vector<std::string> years;
        for (const auto& gap : standing.view.catalogue.gaps(measure->code))
            if (gap.effect != measures::GapYear::Effect::flagged) years.push_back(gap.year.text());
        if (!years.empty()) measures_by_years[std::move(years)].insert(measure->name);
    };
    for (const auto& table : phase_tables(standing, SortBy::name)) {
        if (const auto headline = headline_for(table.phase)) add(standing.view.catalogue.measure(headline->measure));
        for (const auto& row : table.rows)
            if (row.result.reading) add(row.result.reading->measure);
    }
    std::string out;
    for (const auto& [years, names] : measures_by_years)
        out += fmt::format("{}of {} {}", out.empty() ? "Gap years: " : "; ", listed({names.begin(), names.end()}),
                           listed(years, years.size()));
    return out.empty() ? out : out + ". No change is told across them.";
}

} // namespace

PackPart unsaid_part(const PackView& view) {
    PackPart part{.title = "What the data cannot say"};
    const auto today = today_of(view);
    part.sentences.push_back("Missing: " + sentences(view.standing, view.programmes, today).missing);
    Unsaid unsaid;
    for (const auto& table : phase_tables(view.standing, SortBy::name))
        for (const auto& row : table.rows) count(unsaid, row.result, today), count(unsaid, row.absence, today);
    part.sentences.push_back(fmt::format("Of {} with a number, {} of a year that is over two years back, and {} on "
                                         "fewer than thirty pupils: their intervals are wide.",
                                         basics::counted(unsaid.held, "headline figure", "headline figures"),
                                         none_or(unsaid.old, "is", "are", "none is"),
                                         none_or(unsaid.few, "rests", "rest", "none rests")));
    for (const auto& [reason, number] : unsaid.reasons)
        part.sentences.push_back(basics::capitalised(
            fmt::format("{}: {}.", reason, basics::counted(number, "headline figure", "headline figures"))));
    if (auto gaps = gap_words(view.standing); !gaps.empty()) part.sentences.push_back(std::move(gaps));
    part.sentences.emplace_back(
        "Too early: persistent absence says little before the first half term has ended, and a plan’s objective is "
        "compared only from the day on which it said that its measure should move.");
    part.sentences.emplace_back("Few pupils: groups of under six, and those by which they could be worked out, are "
                                "hidden; their schools are not better for it.");
    part.sentences.emplace_back(
        "No figure here says why. A school that differs may have other pupils, other staff, or luck.");
    return part;
}

} // namespace home
